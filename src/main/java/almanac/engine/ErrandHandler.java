package almanac.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hands the engine's jobs for errands to the errands.
 */
@Component
class ErrandHandler implements JobHandler<ErrandHandler.Order> {

	static final String TYPE = "almanac-errand";

	/** Cycles go first: a slow mail server holds up letters only. */
	static final long PRIORITY = -10;

	private final ObjectProvider<Errand> errands;

	ErrandHandler(ObjectProvider<Errand> errands) {
		this.errands = errands;
	}

	/** What a job is for, as the engine keeps it. */
	record Order(String errand, String item) implements JobHandlerConfiguration {

		static Order of(String text) {
			var parts = text.split(":", 2);
			return new Order(parts[0], parts[1]);
		}

		@Override
		public String toCanonicalString() {
			return this.errand + ":" + this.item;
		}

	}

	@Override
	public String getType() {
		return TYPE;
	}

	@Override
	public void execute(Order order, ExecutionEntity none, CommandContext command, String tenant) {
		var errand = this.errands.stream()
			.filter((it) -> it.name().equals(order.errand()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No errand '%s'. Known: %s".formatted(order.errand(),
					this.errands.stream().map(Errand::name).sorted().toList())));
		errand.run(order.item(), ErrandRetries.isLast(command.getCurrentJob(), command));
	}

	@Override
	public Order newConfiguration(String text) {
		return Order.of(text);
	}

	@Override
	public void onDelete(Order order, JobEntity job) {
		// nothing was prepared
	}

}
