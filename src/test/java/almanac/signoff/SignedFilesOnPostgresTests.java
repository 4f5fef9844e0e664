package almanac.signoff;

import almanac.mail.MailTest;

import org.springframework.test.context.ActiveProfiles;

@MailTest
@ActiveProfiles({ "demo", "postgresql" })
class SignedFilesOnPostgresTests extends SignedFiles {

}
