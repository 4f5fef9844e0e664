package almanac.web;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;

import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Input is taken at its word: nothing unknown is skipped, no number passes as a text.
 */
@Configuration
class StrictInput implements WebMvcConfigurer, ConverterFactory<String, Code> {

	@Bean
	static Jackson2ObjectMapperBuilderCustomizer strictJson() {
		return (builder) -> builder
			.featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.featuresToDisable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.postConfigurer((mapper) -> Stream
				.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
				.forEach((shape) -> mapper.coercionConfigFor(LogicalType.Textual)
					.setCoercion(shape, CoercionAction.Fail)));
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverterFactory(this);
	}

	@Override
	public <T extends Code> Converter<String, T> getConverter(Class<T> type) {
		return (text) -> text.isEmpty() ? null : Code.of(type, text);
	}

}
