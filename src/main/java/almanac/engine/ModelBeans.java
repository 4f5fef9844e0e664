package almanac.engine;

import java.util.Set;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Resolves the beans marked {@link ModelBean}, and no others.
 */
class ModelBeans extends ReadingResolver {

	private final ListableBeanFactory beans;

	private final Set<String> names;

	ModelBeans(ListableBeanFactory beans) {
		this.beans = beans;
		this.names = Set.of(beans.getBeanNamesForAnnotation(ModelBean.class));
	}

	@Override
	public Object getValue(ELContext context, Object base, Object property) {
		if (base != null || !this.names.contains(String.valueOf(property))) {
			return null;
		}
		context.setPropertyResolved(true);
		return this.beans.getBean(property.toString());
	}

	@Override
	public void setValue(ELContext context, Object base, Object property, Object value) {
		if (base == null && this.names.contains(String.valueOf(property))) {
			throw new ELException("'%s' cannot be replaced by an expression.".formatted(property));
		}
	}

}
