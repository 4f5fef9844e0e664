package almanac.acknowledgement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import almanac.acknowledgement.Campaign;
import almanac.acknowledgement.Campaigns;
import almanac.acknowledgement.Line;
import almanac.engine.Directory;
import almanac.registers.documents.Document;
import almanac.registers.kit.NoSuchEntry;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who acknowledged which edition of a document, for machines.
 */
@RestController
@Tag(name = "Registers")
class AcknowledgementApi {

	private final Campaigns campaigns;

	private final Register<Document> documents;

	private final RegisterRights rights;

	private final Directory directory;

	AcknowledgementApi(Campaigns campaigns, Register<Document> documents, RegisterRights rights, Directory directory) {
		this.campaigns = campaigns;
		this.documents = documents;
		this.rights = rights;
		this.directory = directory;
	}

	/**
	 * @param sha256 of the file that was acknowledged, and of no other
	 * @param audience ids of roles; {@code EMP} for everybody
	 * @param acknowledged how many of those who were asked and have not left
	 * @param people everybody who was asked
	 */
	record Shown(String run, String edition, String sha256, List<String> audience, LocalDate deadline, Instant openedAt,
			Instant closedAt, long acknowledged, long of, List<Reader> people) {
	}

	/**
	 * @param joined whether the person came to the audience after it was asked
	 * @param way {@code link} or {@code login}
	 * @param exemption why there is no acknowledgement, with the reason of the ISMS
	 * manager
	 */
	record Reader(String person, String name, Instant askedAt, boolean joined, LocalDate leftOn, Instant acknowledgedAt,
			String way, String exemption, String reason) {
	}

	@GetMapping("/api/registers/documents/{id}/acknowledgements")
	@Operation(summary = "Who acknowledged which edition of a document, newest first",
			description = "For readers of the register. Person by person, bound to the SHA-256 of the edition’s file.")
	List<Shown> acknowledgements(@PathVariable String id, Authentication person) {
		this.rights.requireReader(this.documents.type(), person.getName());
		this.documents.find(id).orElseThrow(() -> new NoSuchEntry("There is no document '%s'.".formatted(id)));
		return this.campaigns.of(id).stream().map(this::shown).toList();
	}

	private Shown shown(Campaign it) {
		var count = this.campaigns.count(it.run());
		return new Shown(it.run(), it.edition(), it.sha256(), List.of(it.audience().split(",")), it.deadline(),
				it.openedAt(), it.closedAt(), count.acknowledged(), count.of(),
				this.campaigns.lines(it.run()).stream().map(this::reader).toList());
	}

	private Reader reader(Line it) {
		return new Reader(it.person(), this.directory.nameOf(it.person()).orElse(it.person()), it.askedAt(),
				it.joined(), it.leftOn(), it.acknowledgedAt(), it.way(), it.exemption(), it.reason());
	}

}
