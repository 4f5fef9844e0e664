package almanac.registers.documents;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The register of documents.
 */
@Configuration(proxyBeanMethods = false)
class DocumentRegister {

	@Bean
	Register<Document> documents(Registers registers, TranslationRules rules) {
		return registers.of(Document.class, () -> rules::alone, rules);
	}

}
