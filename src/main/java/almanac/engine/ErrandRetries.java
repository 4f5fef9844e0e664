package almanac.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;

/**
 * Tries a failed errand again after the times of the configuration, which the engine by
 * itself keeps to for steps of models only: it would try three times at once.
 */
class ErrandRetries extends DefaultJobRetryCmd {

	ErrandRetries(String jobId, Throwable failure) {
		super(jobId, failure);
	}

	@Override
	public Object execute(CommandContext command) {
		var job = getJob();
		if (job == null || !ErrandHandler.TYPE.equals(job.getJobHandlerType())) {
			return super.execute(command);
		}
		try {
			executeCustomStrategy(command, job, null);
		}
		catch (Exception ex) {
			executeStandardStrategy(command);
		}
		return null;
	}

	@Override
	public FailedJobRetryConfiguration getFailedJobRetryConfiguration(JobEntity job, ActivityImpl activity) {
		return (activity != null) ? super.getFailedJobRetryConfiguration(job, activity)
				: configured(org.camunda.bpm.engine.impl.context.Context.getCommandContext());
	}

	/** Whether the job becomes an incident if it fails now. */
	static boolean isLast(JobEntity job, CommandContext command) {
		var first = job.getExceptionMessage() == null && job.getExceptionByteArrayId() == null;
		var configured = configured(command);
		return (first && configured != null) ? configured.getRetries() == 1 : job.getRetries() == 1;
	}

	private static FailedJobRetryConfiguration configured(CommandContext command) {
		return ParseUtil.parseRetryIntervals(command.getProcessEngineConfiguration().getFailedJobRetryTimeCycle());
	}

}
