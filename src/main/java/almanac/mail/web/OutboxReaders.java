package almanac.mail.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import almanac.engine.Directory;
import almanac.mail.Kind;
import almanac.mail.LiveLetters;
import almanac.mail.NoSuchLetter;
import almanac.mail.Outbox;
import almanac.mail.OutboxLetter;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Who may see which letters: the ISMS manager and operators all, everybody else the own
 * ones. A letter to be signed by is a key: its words are for its person alone, in the
 * demo for the operator, too.
 */
@Component
class OutboxReaders {

	private static final int MOST_SHOWN = 500;

	private final Outbox outbox;

	private final Directory directory;

	private final LiveLetters live;

	private final boolean demo;

	private final Map<Long, OutboxLetter> shown = Collections.synchronizedMap(new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, OutboxLetter> eldest) {
			return size() > MOST_SHOWN;
		}

	});

	OutboxReaders(Outbox outbox, LiveLetters live, Directory directory, Environment environment) {
		this.outbox = outbox;
		this.live = live;
		this.directory = directory;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	boolean seesAll(Authentication reader) {
		return isOperator(reader) || this.directory.rolesOf(reader.getName()).contains("ISM");
	}

	/**
	 * @throws AccessDeniedException unless the person sees all
	 */
	void requireAll(Authentication reader) {
		if (!seesAll(reader)) {
			throw new AccessDeniedException("Letters of others are for ISM and operators");
		}
	}

	/**
	 * Whose letters to list; {@literal null} for everybody's.
	 * @throws AccessDeniedException if the person may not see them
	 */
	String whose(String asked, Authentication reader) {
		if (asked == null && !seesAll(reader)) {
			return reader.getName();
		}
		if (!reader.getName().equals(asked)) {
			requireAll(reader);
		}
		return asked;
	}

	/**
	 * @throws NoSuchLetter also if it is not for this person to see
	 */
	OutboxLetter find(long id, Authentication reader) {
		return this.outbox.find(id)
			.filter((it) -> it.person().equals(reader.getName()) || seesAll(reader))
			.map((it) -> shown(it, reader))
			.orElseThrow(() -> new NoSuchLetter(id));
	}

	boolean readsWords(OutboxLetter letter, Authentication reader) {
		return letter.kind() != Kind.SIGNATURE || letter.person().equals(reader.getName())
				|| (this.demo && isOperator(reader));
	}

	/**
	 * In the demo, which sends nothing, the operator reads a letter to sign by as it
	 * would be sent.
	 */
	OutboxLetter shown(OutboxLetter letter, Authentication reader) {
		return (letter.kind() == Kind.SIGNATURE && this.demo && isOperator(reader))
				? this.shown.computeIfAbsent(letter.id(), (id) -> this.live.of(letter)) : letter;
	}

	private static boolean isOperator(Authentication reader) {
		return reader.getAuthorities().stream().anyMatch((it) -> "ROLE_OPERATOR".equals(it.getAuthority()));
	}

}
