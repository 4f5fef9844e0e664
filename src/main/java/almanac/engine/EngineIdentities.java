package almanac.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps users, groups and rights of the engine in step with the register of people.
 * Ordinary roles see the Tasklist and work on tasks that are theirs; nobody but an
 * operator may deploy, start, define filters or change what runs.
 */
@Component
class EngineIdentities implements Identities {

	/** Roles that look over everything: read only, Cockpit included. */
	static final Set<String> OVERSEERS = Set.of("ISM", "TM", "LA", "APM");

	private final IdentityService identities;

	private final AuthorizationService authorizations;

	private final almanac.engine.Permission permission;

	private final Teams teams;

	EngineIdentities(IdentityService identities, AuthorizationService authorizations,
			almanac.engine.Permission permission, Teams teams) {
		this.identities = identities;
		this.authorizations = authorizations;
		this.permission = permission;
		this.teams = teams;
	}

	@Override
	@Transactional
	public void person(String id, String name, String mail) {
		waived(() -> {
			var known = this.identities.createUserQuery().userId(id).singleResult();
			var user = (known != null) ? known : this.identities.newUser(id);
			var space = name.lastIndexOf(' ');
			user.setFirstName((space < 0) ? "" : name.substring(0, space));
			user.setLastName(name.substring(space + 1));
			user.setEmail(mail);
			this.identities.saveUser(user);
			leaveOnlySight(id);
		});
	}

	/**
	 * The engine lets every user rename and delete himself, past the register of people;
	 * the webapps need to read the name.
	 */
	private void leaveOnlySight(String id) {
		this.authorizations.createAuthorizationQuery()
			.userIdIn(id)
			.resourceType(Resources.USER)
			.list()
			.forEach((right) -> {
				right.setPermissions(new Permission[] { Permissions.READ });
				this.authorizations.saveAuthorization(right);
			});
	}

	@Override
	@Transactional
	public void role(String id, String name, Collection<String> members) {
		waived(() -> {
			group(id, name);
			var before = members(id);
			before.stream()
				.filter((it) -> !members.contains(it))
				.forEach((it) -> this.identities.deleteMembership(it, id));
			members.stream()
				.filter((it) -> !before.contains(it))
				.forEach((it) -> this.identities.createMembership(it, id));
			grant(id, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
			grant(id, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
			if (OVERSEERS.contains(id)) {
				oversee(id);
			}
		});
	}

	private void oversee(String group) {
		grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
		grant(group, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ,
				ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
				ProcessDefinitionPermissions.READ_HISTORY);
		grant(group, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
		grant(group, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ);
		grant(group, Resources.TASK, Authorization.ANY, Permissions.READ);
	}

	@Override
	@Transactional
	public void teams() {
		this.teams.reconcile();
	}

	@Override
	@Transactional
	public void operator(String id) {
		waived(() -> {
			group(Groups.CAMUNDA_ADMIN, "Operators");
			if (!members(Groups.CAMUNDA_ADMIN).contains(id)) {
				this.identities.createMembership(id, Groups.CAMUNDA_ADMIN);
			}
			for (var resource : Resources.values()) {
				grant(Groups.CAMUNDA_ADMIN, resource, Authorization.ANY, Permissions.ALL);
			}
		});
	}

	@Override
	public boolean hasOperator() {
		return this.permission.waived(() -> !members(Groups.CAMUNDA_ADMIN).isEmpty());
	}

	@Override
	@Transactional
	public void remove(String id) {
		waived(() -> this.identities.createGroupQuery()
			.groupMember(id)
			.list()
			.forEach((group) -> this.identities.deleteMembership(id, group.getId())));
	}

	private void group(String id, String name) {
		Group known = this.identities.createGroupQuery().groupId(id).singleResult();
		var group = (known != null) ? known : this.identities.newGroup(id);
		group.setName(name);
		group.setType(Groups.CAMUNDA_ADMIN.equals(id) ? Groups.GROUP_TYPE_SYSTEM : "ISMS");
		this.identities.saveGroup(group);
	}

	private Set<String> members(String group) {
		var members = new HashSet<String>();
		this.identities.createUserQuery().memberOfGroup(group).list().forEach((user) -> members.add(user.getId()));
		return members;
	}

	private void grant(String group, Resource resource, String resourceId, Permission... permissions) {
		var known = this.authorizations.createAuthorizationQuery()
			.groupIdIn(group)
			.resourceType(resource)
			.resourceId(resourceId)
			.singleResult();
		var grant = (known != null) ? known : this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		grant.setGroupId(group);
		grant.setResource(resource);
		grant.setResourceId(resourceId);
		grant.setPermissions(permissions);
		this.authorizations.saveAuthorization(grant);
	}

	private void waived(Runnable work) {
		this.permission.waived(() -> {
			work.run();
			return null;
		});
	}

}
