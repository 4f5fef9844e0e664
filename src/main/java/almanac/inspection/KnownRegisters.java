package almanac.inspection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import almanac.engine.Directory;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterType;
import almanac.registers.kit.Registers;
import almanac.registers.nonconformities.Filter;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.risks.CriteriaHistory;

/**
 * What the registers of this installation know.
 */
record KnownRegisters(Registers all, Nonconformities nonconformities, CriteriaHistory criteria, Directory directory,
		LocalDate today, ZoneId zone) implements Known {

	private static final int PIECE = 200;

	@Override
	public List<RegisterType<?>> registers() {
		return this.all.all().stream().<RegisterType<?>>map(Register::type).toList();
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> Stream<Entry<T>> all(Class<T> type) {
		return ((Register<T>) this.all.named(RegisterType.of(type).name())).all();
	}

	@Override
	public Stream<Line> lines(RegisterType<?> register) {
		return lines(this.all.named(register.name()));
	}

	private static <T> Stream<Line> lines(Register<T> register) {
		return register.all().map((it) -> Line.of(register.type(), it));
	}

	@Override
	public Stream<Case> cases() {
		return IntStream.iterate(0, (page) -> page + 1)
			.mapToObj((page) -> this.nonconformities.page(Filter.ALL, page, PIECE).items())
			.takeWhile((it) -> !it.isEmpty())
			.flatMap(List::stream)
			.map((it) -> Case.of(it, this.zone));
	}

	@Override
	public Set<String> existing(String register, Collection<String> ids) {
		return register.equals(Finding.NONCONFORMITIES) ? Set.of() : this.all.named(register).titles(ids).keySet();
	}

	@Override
	public Optional<String> nameOf(String login) {
		return this.directory.nameOf(login);
	}

	@Override
	public Optional<String> holderOf(String role) {
		return this.directory.eligible(role).stream().findFirst();
	}

}
