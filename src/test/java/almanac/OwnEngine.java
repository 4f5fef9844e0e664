package almanac;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The engine's webapps look their engine up by name in the whole JVM, where every
 * application context of the suite has one: this makes it the one of the test.
 */
public class OwnEngine implements BeforeEachCallback {

	@Override
	public void beforeEach(ExtensionContext context) {
		ProcessEngines
			.registerProcessEngine(SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class));
	}

}
