package almanac.signoff;

import almanac.mail.MailTest;

@MailTest
class SignedByLinkOnH2Tests extends SignedByLink {

}
