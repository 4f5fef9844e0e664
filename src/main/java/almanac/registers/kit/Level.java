package almanac.registers.kit;

import almanac.web.Code;

/**
 * How much, where four steps are enough: severity, criticality, priority.
 */
public enum Level implements Code {

	LOW, MEDIUM, HIGH, CRITICAL

}
