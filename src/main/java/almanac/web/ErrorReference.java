package almanac.web;

import java.util.Map;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives an unexpected failure a reference that stands both on the page and in the log.
 */
@Component
class ErrorReference extends DefaultErrorAttributes {

	private static final Logger log = LoggerFactory.getLogger(ErrorReference.class);

	@Override
	public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		var attributes = super.getErrorAttributes(request, options);
		var failure = getError(request);
		if (failure != null && attributes.get("status") instanceof Integer status && status >= 500) {
			var reference = UUID.randomUUID().toString();
			log.error("Unexpected failure on {}, reference {}", attributes.get("path"), reference, failure);
			attributes.put("reference", reference);
		}
		return attributes;
	}

}
