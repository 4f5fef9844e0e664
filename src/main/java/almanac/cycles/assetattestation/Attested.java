package almanac.cycles.assetattestation;

import almanac.registers.assets.Asset;
import almanac.registers.assets.Asset.Classification;
import almanac.registers.assets.Asset.Criticality;
import almanac.registers.assets.Asset.State;
import almanac.web.Code;

/**
 * An asset of an attestation, as it was when the list was made, and what was said about
 * it.
 *
 * @param version the one on the list
 * @param owner at that time, {@literal null} for none
 * @param answer {@literal null} as long as there is none; so are all that follow
 * @param classification {@literal null} unless something changed; so are the others
 * @param newOwner {@literal null} if the owner stays
 */
record Attested(String asset, int version, String owner, String answer, String answeredBy, String reason,
		String classification, String criticality, String state, String location, String newOwner) {

	boolean is(Answer answer) {
		return answer.code().equals(this.answer);
	}

	/** Who answers for the asset from now on. */
	String nextOwner() {
		return (this.newOwner != null) ? this.newOwner : this.owner;
	}

	Classification classification(Asset before) {
		return (this.classification != null) ? Code.of(Classification.class, this.classification)
				: before.classification();
	}

	Criticality criticality(Asset before) {
		return (this.criticality != null) ? Code.of(Criticality.class, this.criticality) : before.criticality();
	}

	State state(Asset before) {
		return (this.state != null) ? Code.of(State.class, this.state) : before.state();
	}

	String location(Asset before) {
		return is(Answer.CHANGE) ? this.location : before.location();
	}

	/** What needs more protection than before, in words; empty if nothing does. */
	String raised(Asset before) {
		var words = new StringBuilder();
		if (criticality(before).compareTo(before.criticality()) > 0) {
			words.append(", criticality %s → %s".formatted(before.criticality().code(), criticality(before).code()));
		}
		if (classification(before).compareTo(before.classification()) > 0) {
			words.append(", classification %s → %s".formatted(before.classification().code(),
					classification(before).code()));
		}
		return words.isEmpty() ? ""
				: "%s %s%s".formatted(this.asset, before.name(), words.toString().replaceFirst(",", ":"));
	}

}
