package almanac.registers.nonconformities.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import almanac.registers.nonconformities.Source;
import almanac.registers.nonconformities.intake.Intakes;
import almanac.registers.nonconformities.intake.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Brings registers of another house in, for machines.
 */
@RestController
@RequestMapping("/api/nonconformities/intake")
@Tag(name = "Nonconformities")
class IntakeApi {

	private static final String SUMMARY = "Bring a register in (CSV)";

	private static final String DESCRIPTION = "Judges a file of separated values, and with apply=true raises every new"
			+ " row, all or none. Encoding, delimiter and columns are detected. Rows are known by their reference: what"
			+ " is there already is left alone, the same file again raises nothing. With apply=true a file with errors"
			+ " is answered with 422, and nothing is done. For people with a role in the ISMS. Messages follow"
			+ " Accept-Language, rules do not.";

	private static final String SOURCE = "Where rows came to light that do not say so";

	private static final String EXAMPLE = """
			Number;Statement;Requirement;Source;Source reference;Detected on;Owner
			CAPA-1;Three of ten joiner accounts existed before their approval;A.5.18;Internal audit;IA-2026-Q1;2026-02-10;CISO
			""";

	private final Intakes intakes;

	private final IntakeWords words;

	IntakeApi(Intakes intakes, IntakeWords words) {
		this.intakes = intakes;
		this.words = words;
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = SUMMARY, description = DESCRIPTION)
	IntakeAnswer file(@RequestPart("file") MultipartFile file, @RequestParam(defaultValue = "false") boolean apply,
			@Parameter(description = SOURCE) @RequestParam(required = false) Source source, Authentication person)
			throws IOException {
		try (var content = file.getInputStream()) {
			return answer(file.getOriginalFilename(), content, apply, source, person.getName());
		}
	}

	@PostMapping(consumes = "text/csv")
	@Operation(summary = SUMMARY, description = DESCRIPTION)
	@RequestBody(required = true, content = @Content(mediaType = "text/csv",
			schema = @Schema(type = "string", format = "binary"), examples = @ExampleObject(IntakeApi.EXAMPLE)))
	IntakeAnswer body(InputStream content, @RequestParam(defaultValue = "false") boolean apply,
			@Parameter(description = SOURCE) @RequestParam(required = false) Source source, Authentication person)
			throws IOException {
		return answer("api.csv", content, apply, source, person.getName());
	}

	private IntakeAnswer answer(String name, InputStream content, boolean apply, Source source, String person)
			throws IOException {
		var bytes = content.readNBytes(this.intakes.mostBytes() + 1);
		var judged = this.intakes.look(bytes, source, person);
		if (!apply) {
			return IntakeAnswer.of(judged, this.words, false, Map.of());
		}
		if (!judged.isAcceptable()) {
			throw new IntakeRefused(judged.errors().stream().map(this.words::fault).toList());
		}
		var intake = this.intakes.handIn(name, bytes, source, person);
		if (this.intakes.apply(intake, judged.fingerprint()) != Outcome.APPLIED) {
			throw new IntakeRefused(List.of());
		}
		return IntakeAnswer.of(judged, this.words, true, this.intakes.raised(intake));
	}

}
