package almanac.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Promises work to be done by jobs of the engine: in the transaction of its cause, on
 * whichever node has time, again after the times of the configuration if it fails, an
 * incident in the end.
 */
@Component
public class Errands {

	private final ObjectProvider<ProcessEngine> engine;

	private final ObjectProvider<ManagementService> jobs;

	private final Permission permission;

	Errands(ObjectProvider<ProcessEngine> engine, ObjectProvider<ManagementService> jobs, Permission permission) {
		this.engine = engine;
		this.jobs = jobs;
		this.permission = permission;
	}

	/**
	 * Nothing is promised if the surrounding transaction rolls back.
	 * @param errand name of the {@link Errand}
	 * @param item what it is to work on
	 * @return the id to {@link #forget} it by
	 */
	public String promise(String errand, String item) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getObject().getProcessEngineConfiguration();
		return configuration.getCommandExecutorTxRequired().execute((command) -> {
			var job = new MessageEntity();
			job.setJobHandlerType(ErrandHandler.TYPE);
			job.setJobHandlerConfiguration(new ErrandHandler.Order(errand, item));
			job.setPriority(ErrandHandler.PRIORITY);
			// Else the engine looks through all the others for each of them, at each
			// round.
			job.setExclusive(false);
			command.getJobManager().send(job);
			return job.getId();
		});
	}

	/** Takes a promise back, and the incident it became. Does nothing if it is done. */
	public void forget(String id) {
		this.permission.waived(() -> {
			if (id != null && this.jobs.getObject().createJobQuery().jobId(id).count() > 0) {
				this.jobs.getObject().deleteJob(id);
			}
			return null;
		});
	}

}
