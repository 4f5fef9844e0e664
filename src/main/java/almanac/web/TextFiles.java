package almanac.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every file of {@code texts} is read; {@code x_de.properties} is {@code x.properties} in
 * German. Where nobody asks, the language is English, whatever that of the machine is.
 */
@Configuration(proxyBeanMethods = false)
class TextFiles {

	@Bean
	MessageSource messageSource() throws IOException {
		var files = new PathMatchingResourcePatternResolver().getResources("classpath:texts/*.properties");
		LocaleContextHolder.setDefaultLocale(Locale.ENGLISH);
		var source = new ResourceBundleMessageSource();
		source.setBasenames(Arrays.stream(files)
			.map((file) -> file.getFilename().replace(".properties", ""))
			.filter((name) -> !name.endsWith("_de"))
			.sorted()
			.map("texts/"::concat)
			.toArray(String[]::new));
		source.setDefaultEncoding(StandardCharsets.UTF_8.name());
		source.setFallbackToSystemLocale(false);
		return source;
	}

}
