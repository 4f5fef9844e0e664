package almanac.web;

import java.util.Map;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;

/**
 * Describes the interface for machines under {@code /api/docs}.
 */
@Configuration
class OpenApi {

	private static final Map<String, String> PROBLEMS = Map.of("400", "A parameter or the body could not be read.",
			"401", "Not signed in.", "403", "Not for this person to do.", "404",
			"There is nothing, or not for you to see.", "409", "The present state does not allow it.", "422",
			"The input does not meet the rules; errors name each field.");

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Authentication.class);
	}

	@Bean
	OpenAPI description() {
		var fault = new ObjectSchema().addProperty("field", new StringSchema().example("statement"))
			.addProperty("rule", new StringSchema().example("required"))
			.addProperty("message", new StringSchema().example("Say what was found."));
		var problem = new ObjectSchema().description("RFC 9457")
			.addProperty("type", new StringSchema().example("/problems/validation"))
			.addProperty("title", new StringSchema().example("The input does not meet the rules"))
			.addProperty("status", new IntegerSchema().example(422))
			.addProperty("detail", new StringSchema().example("statement: Say what was found."))
			.addProperty("instance", new StringSchema().example("/api/nonconformities"))
			.addProperty("errors", new ArraySchema().items(fault));
		return new OpenAPI()
			.info(new Info().title("Almanac")
				.version("1")
				.description("Lists are pages counted from 0. Instants are ISO 8601 in UTC. "
						+ "Errors are problem details (RFC 9457)."))
			.components(new Components().addSchemas("Problem", problem)
				.addSecuritySchemes("basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
			.addSecurityItem(new SecurityRequirement().addList("basic"));
	}

	@Bean
	GlobalOpenApiCustomizer problemAnswers() {
		return (api) -> api.getPaths().values().forEach((path) -> path.readOperations().forEach(OpenApi::addProblems));
	}

	private static void addProblems(Operation operation) {
		var content = new Content().addMediaType("application/problem+json",
				new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
		PROBLEMS.forEach((status, words) -> operation.getResponses()
			.addApiResponse(status, new ApiResponse().description(words).content(content)));
	}

}
