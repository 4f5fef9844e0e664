package almanac.engine;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

import org.springframework.beans.factory.ListableBeanFactory;

/**
 * What expressions of models, forms and queries can reach: variables, rows of lists and
 * the beans opened to models, all behind the {@link ExpressionGuard}.
 */
class GuardedExpressions extends JuelExpressionManager {

	private final ListableBeanFactory context;

	GuardedExpressions(ListableBeanFactory context) {
		this.context = context;
	}

	@Override
	protected ELResolver createElResolver() {
		var resolvers = new CompositeELResolver();
		resolvers.add(new ExpressionGuard());
		// beans before variables: a variable named like a bean must not take its place
		resolvers.add(new ModelBeans(this.context));
		resolvers.add(new VariableScopeElResolver());
		resolvers.add(new VariableContextElResolver());
		resolvers.add(new JsonProperties());
		resolvers.add(new ArrayELResolver());
		resolvers.add(new ListELResolver());
		resolvers.add(new MapELResolver());
		resolvers.add(new BeanELResolver());
		return resolvers;
	}

}
