package almanac.calendar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import almanac.engine.AlreadyStarted;
import almanac.engine.Apart;
import almanac.catalogue.Catalogue;
import almanac.catalogue.Cycle;
import almanac.catalogue.Kept;
import almanac.engine.OwnTransaction;
import almanac.engine.Tick;
import almanac.registers.kit.Query;
import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the calendar in step with the registers: what comes to a register is planned,
 * what leaves it is planned no longer, and what people decided otherwise stays.
 */
@Component
@Order(90)
class InStep implements Tick {

	private final Catalogue catalogue;

	private final Registers registers;

	private final Entries entries;

	private final Upkeep upkeep;

	private final OwnTransaction transaction;

	InStep(Catalogue catalogue, Registers registers, Entries entries, Upkeep upkeep, OwnTransaction transaction) {
		this.catalogue = catalogue;
		this.registers = registers;
		this.entries = entries;
		this.upkeep = upkeep;
		this.transaction = transaction;
	}

	@Override
	public void run() {
		var apart = new Apart(this.transaction, AlreadyStarted.class);
		this.catalogue.all()
			.stream()
			.filter((it) -> it.rhythm() != null && it.rhythm().kept() != null)
			.forEach((it) -> keep(it, this.registers.named(it.rhythm().scope()), apart));
		apart.end();
	}

	private <T> void keep(Cycle cycle, Register<T> register, Apart apart) {
		var wanted = wanted(cycle.rhythm().kept(), register);
		var known = this.entries.of(cycle.id()).stream().collect(Collectors.toMap(Entry::number, (it) -> it));
		known.values().forEach((it) -> {
			if (!wanted.containsKey(it.number())) {
				if (it.active()) {
					apart.run(() -> this.upkeep.close(it, register.find(it.number()).orElse(null)));
				}
				return;
			}
			var interval = cycle.rhythm().kept().interval(wanted.get(it.number())::get, cycle.rhythm().interval());
			if (!it.active() || !it.interval().equals(interval)) {
				apart.run(() -> this.upkeep.follow(it, interval));
			}
			var finish = cycle.rhythm().kept().finish(wanted.get(it.number())::get);
			if (finish != null) {
				apart.run(() -> this.upkeep.finish(it, finish));
			}
		});
		wanted.keySet().removeAll(known.keySet());
		this.upkeep.begin(cycle, wanted, apart);
	}

	/** Values by field, by number, in the order of the register. */
	private static <T> Map<String, Map<String, Object>> wanted(Kept kept, Register<T> register) {
		var equal = kept.where()
			.entrySet()
			.stream()
			.filter((it) -> it.getValue().size() == 1)
			.collect(Collectors.toMap(Map.Entry::getKey, (it) -> it.getValue().get(0)));
		var wanted = new LinkedHashMap<String, Map<String, Object>>();
		register.each(new Query(null, equal, "id", false, false, null), (it) -> {
			var values = register.type().values(it.value());
			if (kept.holds(values::get)) {
				wanted.put(it.id(), values);
			}
		});
		return wanted;
	}

}
