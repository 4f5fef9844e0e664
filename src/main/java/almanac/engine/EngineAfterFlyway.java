package almanac.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/**
 * Makes the engine wait for Flyway, which owns its schema.
 */
public class EngineAfterFlyway implements DependsOnDatabaseInitializationDetector {

	@Override
	public Set<String> detect(ConfigurableListableBeanFactory beans) {
		return Arrays.stream(beans.getBeanNamesForType(ProcessEngineFactoryBean.class, true, false))
			.map(BeanFactoryUtils::transformedBeanName)
			.collect(Collectors.toSet());
	}

}
