package almanac;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import almanac.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The classes expressions of models may call, by the name they have there.
 */
record ModelBeans(Map<String, Class<?>> types) {

	static ModelBeans find() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ModelBean.class));
		var types = new TreeMap<String, Class<?>>(
				Map.of("execution", DelegateExecution.class, "task", DelegateTask.class));
		scanner.findCandidateComponents("almanac").forEach((it) -> {
			var type = ClassUtils.resolveClassName(it.getBeanClassName(), null);
			types.put(AnnotationUtils.getAnnotation(type, ModelBean.class).value(), type);
		});
		return new ModelBeans(types);
	}

	Set<String> names() {
		return this.types.keySet();
	}

	boolean accepts(Call call) {
		return this.types.containsKey(call.bean()) && Stream.of(this.types.get(call.bean()).getMethods())
			.anyMatch((it) -> it.getName().equals(call.method()) && it.getParameterCount() == call.arguments());
	}

	@Override
	public String toString() {
		return names().toString();
	}

}
