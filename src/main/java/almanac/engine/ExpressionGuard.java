package almanac.engine;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.Set;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

import org.springframework.beans.factory.BeanFactory;

/**
 * Stands in front of every other resolver and keeps expressions away from classes,
 * reflection and the operating system (CVE-2026-109432).
 */
class ExpressionGuard extends ReadingResolver {

	private static final Set<String> FORBIDDEN = Set.of("class", "getClass", "forName", "classLoader", "getClassLoader",
			"newInstance", "invoke", "exec", "protectionDomain", "getProtectionDomain");

	@Override
	public Object getValue(ELContext context, Object base, Object property) {
		check(base, property);
		return null;
	}

	@Override
	public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
		check(base, method);
		return null;
	}

	@Override
	public Class<?> getType(ELContext context, Object base, Object property) {
		check(base, property);
		return null;
	}

	@Override
	public void setValue(ELContext context, Object base, Object property, Object value) {
		check(base, property);
	}

	@Override
	public boolean isReadOnly(ELContext context, Object base, Object property) {
		check(base, property);
		return false;
	}

	private static void check(Object base, Object name) {
		if (base == null) {
			return;
		}
		var dangerous = base instanceof AnnotatedElement || base instanceof ClassLoader || base instanceof Member
				|| base instanceof Runtime || base instanceof ProcessBuilder || base instanceof Process
				|| base instanceof Thread || base instanceof BeanFactory;
		if (dangerous || (name != null && FORBIDDEN.contains(name.toString()))) {
			throw new ELException("Expressions may not use '%s' here.".formatted(name));
		}
	}

}
