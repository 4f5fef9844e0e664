package almanac.registers.kit.web;

import java.util.List;

import almanac.engine.Choice;
import almanac.registers.kit.Field;
import almanac.registers.kit.RegisterType;

/**
 * Offers values for a field of numbers whose meaning another room knows.
 */
public interface Offers {

	/** Empty if it knows nothing about the field. */
	List<Choice> of(RegisterType<?> type, Field field);

}
