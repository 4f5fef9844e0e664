package almanac.registers.nonconformities.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import almanac.registers.nonconformities.Filter;
import almanac.registers.nonconformities.Grade;
import almanac.registers.nonconformities.Order;
import almanac.registers.nonconformities.State;
import almanac.web.Code;

import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the list asks for. A value that is none, e.g. of an old bookmark,
 * counts as not asked.
 */
record Asked(String state, String grade, String owner, String q, String overdue, String mine, String sort, String dir) {

	Filter filter(String person) {
		return new Filter(known(State.values(), this.state), known(Grade.values(), this.grade),
				StringUtils.hasText(this.owner) ? this.owner : null, StringUtils.hasText(this.q) ? this.q : null,
				"yes".equals(this.overdue), "yes".equals(this.mine) ? person : null);
	}

	Order order() {
		return Order.of(this.sort, this.dir).orElse(Order.NEWEST_FIRST);
	}

	/** The same under another path, without page. */
	public String address(String path) {
		return address(path, this.sort, this.dir);
	}

	/** The same sorted by a column; the other way round if it is already. */
	public String sorted(String column) {
		var order = order();
		var again = order.by().code().equals(column);
		return address("/nonconformities", column, (again && !order.descending()) ? "desc" : null);
	}

	/** For {@code aria-sort}; {@literal null} for the other columns. */
	public String direction(String column) {
		var order = order();
		return !order.by().code().equals(column) ? null : order.descending() ? "descending" : "ascending";
	}

	private String address(String path, String sort, String dir) {
		var values = new LinkedHashMap<String, String>();
		values.put("state", this.state);
		values.put("grade", this.grade);
		values.put("owner", this.owner);
		values.put("q", this.q);
		values.put("overdue", this.overdue);
		values.put("mine", this.mine);
		values.put("sort", sort);
		values.put("dir", dir);
		values.values().removeIf((value) -> !StringUtils.hasText(value));
		var address = UriComponentsBuilder.fromPath(path);
		values.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(Map.<String, Object>copyOf(values)).toUriString();
	}

	private static <T extends Code> T known(T[] all, String code) {
		return Arrays.stream(all).filter((it) -> it.code().equals(code)).findFirst().orElse(null);
	}

}
