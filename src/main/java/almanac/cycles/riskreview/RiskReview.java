package almanac.cycles.riskreview;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import almanac.engine.ListValue;
import almanac.engine.Messages;
import almanac.engine.ModelBean;
import almanac.registers.kit.Entry;
import almanac.registers.risks.Risk;
import almanac.web.Texts;

/**
 * Which risks are due, what became of them, and whether the picture is complete and all
 * of one measure.
 */
@ModelBean("riskReview")
public class RiskReview {

	private final OpenRisks risks;

	private final DueRisks due;

	private final Comparability comparability;

	private final ReviewRows rows;

	private final OwnReviews own;

	private final Messages messages;

	private final Texts texts;

	RiskReview(OpenRisks risks, DueRisks due, Comparability comparability, ReviewRows rows, OwnReviews own,
			Messages messages, Texts texts) {
		this.risks = risks;
		this.due = due;
		this.comparability = comparability;
		this.rows = rows;
		this.own = own;
		this.messages = messages;
		this.texts = texts;
	}

	/**
	 * Open review.
	 * @param plannedStart ISO date
	 * @param next ISO date of the next planned review, empty if none is planned
	 * @return the criteria, which risks are due and why, those that are not, those
	 * without an owner, what happened since the last review, and the register as it is
	 * now
	 */
	public Map<String, Object> openReview(String plannedStart, String next) {
		var all = this.risks.all();
		var found = this.due.of(all, LocalDate.parse(plannedStart), next.isEmpty() ? null : LocalDate.parse(next));
		var owned = found.due()
			.entrySet()
			.stream()
			.filter((it) -> this.risks.isOwned(it.getKey()))
			.map((it) -> this.rows.due(it.getKey(), it.getValue()))
			.toList();
		var dueNumbers = owned.stream().map((it) -> it.get("risk")).collect(Collectors.toSet());
		var opened = new LinkedHashMap<String, Object>();
		opened.put("kind", this.texts.of(found.isComplete() ? "risk-review.complete" : "risk-review.partly"));
		opened.put("criteriaVersion", (long) this.risks.criteria().version());
		opened.put("appetite", this.risks.criteria().value().appetite());
		opened.put("all", all.size());
		opened.put("count", owned.size());
		opened.put("since", this.due.since(all));
		opened.put("dueRisks", owned);
		opened.put("dueChoices", choices(all, (it) -> dueNumbers.contains(it.id())));
		opened.put("otherRisks", choices(all, (it) -> !dueNumbers.contains(it.id()) && this.risks.isOwned(it)));
		opened.put("unowned",
				all.stream().filter((it) -> !this.risks.isOwned(it)).map((it) -> this.rows.named(it)).toList());
		opened.put("before", all.stream().map(this.rows::snapshot).toList());
		return opened;
	}

	private static List<Map<String, Object>> choices(List<Entry<Risk>> all, Predicate<Entry<Risk>> which) {
		return all.stream()
			.filter(which)
			.map((it) -> Map.<String, Object>of("value", it.id(), "label", it.id() + " " + it.value().title()))
			.toList();
	}

	/**
	 * Settle scope. A risk that is put off gets its own review on its day; one that is
	 * under review by itself is left to that.
	 * @param dueRisks as {@link #openReview} listed them
	 * @return which risks are reviewed and why, which were put off, which are under way
	 */
	public Map<String, Object> settleScope(String run, Object dueRisks, Map<String, Object> answers) {
		var deferrals = ListValue.rows(answers.get("deferrals"))
			.stream()
			.collect(Collectors.toMap((it) -> it.get("risk"), Function.identity(), (one, other) -> one,
					LinkedHashMap::new));
		var reviews = new LinkedHashMap<String, String>();
		ListValue.rows(dueRisks).forEach((it) -> reviews.put(it.get("risk"), it.get("reasons")));
		ListValue.rows(answers.get("additions"))
			.forEach((it) -> reviews.merge(it.get("risk"), it.get("reason"), (one, other) -> one + "; " + other));
		var due = reviews.keySet().stream().filter((it) -> !deferrals.containsKey(it)).toList();
		var underWay = this.own.of(due);
		deferrals.values()
			.forEach((it) -> this.messages.send("riskReassessRequested", run, Map.of("risk", it.get("risk"), "reason",
					this.texts.of("risk-review.putOff", it.get("reason")), "notBefore", it.get("until"))));
		var scope = new LinkedHashMap<String, Object>();
		scope.put("reviews",
				reviews.entrySet()
					.stream()
					.filter((it) -> due.contains(it.getKey()) && !underWay.containsKey(it.getKey()))
					.map((it) -> Map.of("risk", it.getKey(), "reasons", it.getValue()))
					.toList());
		scope.put("deferred", List.copyOf(deferrals.values()));
		scope.put("underWay", OwnReviews.rows(underWay));
		return scope;
	}

	/**
	 * Check comparability. A risk that is under review by itself is left to that.
	 * @param criteria the version the reviews were made by
	 * @param reviews as {@link #settleScope} has them
	 * @param before as {@link #openReview} kept it
	 * @return what is to be reviewed once more because the criteria changed, what of that
	 * is under way, the version to do that by, levels before and now, what became of each
	 * risk, and findings
	 */
	public Map<String, Object> checkComparability(long criteria, Object reviews, Object before) {
		var reviewed = ListValue.rows(reviews).stream().map((it) -> it.get("risk")).collect(Collectors.toSet());
		var now = this.risks.criteria();
		var checked = new LinkedHashMap<String, Object>();
		checked.put("criteriaVersion", (long) now.version());
		var underWay = isInForce(criteria) ? Map.<String, String>of() : this.own.of(reviewed);
		checked.put("again", isInForce(criteria) ? List.of() : again(reviewed, underWay.keySet(), now.version()));
		checked.put("underWay", OwnReviews.rows(underWay));
		var all = this.risks.all();
		checked.put("levels", this.comparability.levels(all, ListValue.rows(before)));
		checked.put("risks", this.comparability.outcome(this.risks.of(reviewed), ListValue.rows(before)));
		checked.put("findings", this.comparability.findings(all, reviewed));
		return checked;
	}

	private List<Map<String, Object>> again(Set<String> reviewed, Set<String> underWay, int version) {
		return this.risks.of(reviewed)
			.stream()
			.filter((it) -> it.value().state() != Risk.State.CLOSED && !underWay.contains(it.id()))
			.map((it) -> Map.<String, Object>of("risk", it.id(), "reasons",
					this.texts.of("risk-review.newCriteria", version)))
			.toList();
	}

	/** Whether nothing has to be reviewed once more by newer criteria. */
	public boolean isInForce(long criteria) {
		return this.risks.criteria().version() == criteria;
	}

	/**
	 * Publish review.
	 * @param before as {@link #openReview} kept it
	 * @return which entries of the register changed, and those of the levels that need
	 * top management that changed their level
	 */
	public Map<String, Object> publishReview(Object before) {
		var then = ListValue.rows(before).stream().collect(Collectors.toMap((it) -> it.get("risk"), (it) -> it));
		var now = this.risks.of(then.keySet());
		var published = new LinkedHashMap<String, Object>();
		published.put("criteriaVersion", (long) this.risks.criteria().version());
		published.put("versions",
				now.stream()
					.filter((it) -> !String.valueOf(it.version()).equals(then.get(it.id()).get("version")))
					.map((it) -> Map.of("risk", it.id(), "from", then.get(it.id()).get("version"), "to",
							String.valueOf(it.version())))
					.toList());
		published.put("changed",
				now.stream()
					.map((it) -> this.comparability.moved(it, then.get(it.id())))
					.filter(Objects::nonNull)
					.toList());
		return published;
	}

}
