package almanac.calendar.web;

import almanac.web.Code;

/**
 * A sign in the year plan.
 *
 * @param day of the month
 * @param words what it says, in full
 */
record Mark(Kind kind, int day, String words) {

	enum Kind implements Code {

		PLANNED("○"), EXPECTED("◌"), MOVED("○"), RUNNING("●"), DONE("✓"), LATE("◑"), MISSED("✗");

		private final String sign;

		Kind(String sign) {
			this.sign = sign;
		}

		public String sign() {
			return this.sign;
		}

	}

	public String sign() {
		return this.kind.sign();
	}

	public String code() {
		return this.kind.code();
	}

}
