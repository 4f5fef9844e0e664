package almanac.signoff;

import almanac.mail.MailTest;

@MailTest
class SignedFilesOnH2Tests extends SignedFiles {

}
