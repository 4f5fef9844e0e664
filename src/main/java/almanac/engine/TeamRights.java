package almanac.engine;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which rights come with a task: to work on it for who gets it, to see it for that
 * person's superior, in the transaction of the assignment.
 */
@Component
class TeamRights extends DefaultAuthorizationProvider {

	private final ObjectProvider<Teams> teams;

	TeamRights(ObjectProvider<Teams> teams) {
		this.teams = teams;
	}

	@Override
	public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
		var own = super.newTaskAssignee(task, before, now);
		var run = ((TaskEntity) task).getExecution();
		var key = (run != null) ? run.getProcessBusinessKey() : null;
		var superior = this.teams.getObject().superior(now, key).orElse(null);
		this.teams.getObject()
			.superior(before, null)
			.filter((it) -> !it.equals(superior))
			.ifPresent((it) -> hide(task, it));
		if (superior == null) {
			return own;
		}
		var seen = createOrUpdateAuthorization(task, superior, null, Resources.TASK, false, Permissions.READ);
		return Stream.concat((own != null) ? Arrays.stream(own) : Stream.empty(), Stream.of(seen))
			.filter(Objects::nonNull)
			.toArray(AuthorizationEntity[]::new);
	}

	/** Who may do more than see it keeps that. */
	private void hide(Task task, String person) {
		var right = getGrantAuthorizationByUserId(person, Resources.TASK, task.getId());
		if (right != null && right.getPermissions() == Permissions.READ.getValue()) {
			Context.getCommandContext().runWithoutAuthorization(() -> {
				getAuthorizationManager().delete(right);
				return null;
			});
		}
	}

	/** Who has a list of their own reads it; only operators change lists. */
	@Override
	public AuthorizationEntity[] newFilter(Filter filter) {
		return (filter.getOwner() == null) ? null : new AuthorizationEntity[] {
				createGrantAuthorization(filter.getOwner(), null, Resources.FILTER, filter.getId(), Permissions.READ) };
	}

}
