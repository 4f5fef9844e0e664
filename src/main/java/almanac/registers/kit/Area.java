package almanac.registers.kit;

import almanac.web.Code;

/**
 * Where people look for a register, in the order they are shown.
 */
public enum Area implements Code {

	ASSETS, RISKS, CONTROLS, PEOPLE, INCIDENTS, OPERATIONS, PARTNERS, IMPROVEMENT

}
