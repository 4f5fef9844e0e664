/**
 * Pages and addresses all registers share.
 */
@NamedInterface("web")
package almanac.registers.kit.web;

import org.springframework.modulith.NamedInterface;
