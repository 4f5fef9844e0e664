package almanac.registers.people;

import almanac.registers.kit.Area;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.NotNull;

/**
 * Who carries a role as a spreadsheet tells of roles.
 */
@Registered(name = "roles", area = Area.PEOPLE, table = "isms_role", prefix = "", title = "role",
		columns = { "holder", "deputy" }, clauses = "5.3")
record RoleLine(@NotNull Title role, @PersonRef String holder, @PersonRef String deputy) {

	/**
	 * The roles somebody can be appointed to.
	 */
	enum Title implements Code {

		TM, ISM, RO, AO, SYSO, CO, PO, APR, APM, LA, AUD, AE, IM, IRT, DPO, LEG, CAO, VER, TRN, BO, SUPO, EXT

	}

}
