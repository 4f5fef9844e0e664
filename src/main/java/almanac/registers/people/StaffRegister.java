package almanac.registers.people;

import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * Who works here now, by the register of people.
 */
@Component
class StaffRegister implements Supplier<Staff> {

	private final People people;

	StaffRegister(People people) {
		this.people = people;
	}

	@Override
	public Staff get() {
		return new Staff(this.people.active(), this.people.roles());
	}

}
