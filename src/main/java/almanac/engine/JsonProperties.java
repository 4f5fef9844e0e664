package almanac.engine;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.spin.json.SpinJsonNode;

/**
 * Lets expressions read a row of a list as they read a map: <code>${action.owner}</code>.
 */
class JsonProperties extends ReadingResolver {

	@Override
	public Object getValue(ELContext context, Object base, Object property) {
		if (!(base instanceof SpinJsonNode node) || !node.isObject()) {
			return null;
		}
		context.setPropertyResolved(true);
		if (!node.hasProp(property.toString())) {
			return null;
		}
		var value = node.prop(property.toString());
		return (value.isNull()) ? null : (value.isValue()) ? value.value() : value;
	}

}
