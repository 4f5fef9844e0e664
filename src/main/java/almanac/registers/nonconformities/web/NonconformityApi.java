package almanac.registers.nonconformities.web;

import java.net.URI;
import java.util.List;
import java.util.Map;

import almanac.engine.Attachment;
import almanac.engine.EvidenceCount;
import almanac.engine.Tasks;
import almanac.registers.nonconformities.CaseFiles;
import almanac.registers.nonconformities.Filter;
import almanac.registers.nonconformities.Grade;
import almanac.registers.nonconformities.Listed;
import almanac.registers.nonconformities.Listing;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.NonconformityId;
import almanac.registers.nonconformities.Order;
import almanac.registers.nonconformities.Reason;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.State;
import almanac.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The register of nonconformities for machines.
 */
@RestController
@RequestMapping("/api/nonconformities")
@Tag(name = "Nonconformities", description = "What did not meet a requirement, and what became of it (10.2).")
class NonconformityApi {

	private static final String EXAMPLE = """
			{
				"statement": "Three of ten joiner accounts existed before their approval.",
				"requirement": "A.5.18",
				"source": "internal-audit",
				"sourceReference": "IA-2027-Q1",
				"objectiveEvidence": "Sample of ten joiners of 2026-Q4, rows 2, 5 and 9",
				"detectedOn": "2027-02-10",
				"proposedOwner": "cao"
			}""";

	private final Nonconformities nonconformities;

	private final Listing listing;

	private final CaseFiles files;

	private final Tasks tasks;

	private final EvidenceCount evidence;

	NonconformityApi(Nonconformities nonconformities, Listing listing, CaseFiles files, Tasks tasks,
			EvidenceCount evidence) {
		this.nonconformities = nonconformities;
		this.listing = listing;
		this.files = files;
		this.tasks = tasks;
		this.evidence = evidence;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Raise a nonconformity",
			description = "Enters it and starts its corrective action. Anybody signed in may. A reference that was"
					+ " raised before is answered with 409 and the number it has.")
	ResponseEntity<Nonconformity> raise(@io.swagger.v3.oas.annotations.parameters.RequestBody(
			content = @Content(examples = @ExampleObject(NonconformityApi.EXAMPLE))) @Valid @RequestBody Report report,
			Authentication person) {
		var raised = this.nonconformities.raise(report, person.getName());
		return ResponseEntity.created(URI.create("/api/nonconformities/" + raised.id())).body(raised);
	}

	@GetMapping
	@Operation(summary = "List nonconformities, newest first unless sorted otherwise",
			description = "Who holds no role beyond EMP sees those he raised or owns. due is when the next open step is"
					+ " due, null if nothing waits for anybody.")
	Page<Listed> list(@RequestParam(required = false) State state, @RequestParam(required = false) Grade grade,
			@Parameter(description = "Login name") @RequestParam(required = false) String owner,
			@Parameter(description = "Part of number, reference, statement or requirement") @RequestParam(
					required = false) String q,
			@Parameter(description = "Only those with an open step past its due date") @RequestParam(
					defaultValue = "false") boolean overdue,
			@Parameter(description = "What has no such value comes last",
					schema = @Schema(
							allowableValues = { "number", "grade", "state", "owner", "raised", "due" })) @RequestParam(
									defaultValue = "") String sort,
			@Parameter(description = "With sort only",
					schema = @Schema(allowableValues = { "asc", "desc" }, defaultValue = "asc")) @RequestParam(
							defaultValue = "") String dir,
			@RequestParam(defaultValue = "0") @Min(value = 0, message = "Pages are counted from 0.") int page,
			@RequestParam(defaultValue = "50") @Min(value = 1, message = "Between 1 and 200.") @Max(
					value = Page.MAX_SIZE, message = "Between 1 and 200.") int size,
			Authentication person) {
		var order = Order.of(sort, dir).orElseThrow(() -> new UnknownOrder(sort, dir));
		return this.listing.page(new Filter(state, grade, owner, q, overdue, null), order, person.getName(), page,
				size);
	}

	@GetMapping("/{id}")
	@Operation(summary = "One nonconformity with its open steps")
	Detail one(@PathVariable NonconformityId id, Authentication person) {
		var one = this.nonconformities.get(id, person.getName());
		var open = this.tasks.openIn(one.businessKey())
			.stream()
			.map((task) -> new Detail.OpenStep(task.id(), task.key(), task.name(), task.assignee(), task.candidates(),
					task.due()))
			.toList();
		return new Detail(one, open, this.evidence.of(one.businessKey()));
	}

	@GetMapping("/{id}/history")
	@Operation(summary = "All versions, oldest first")
	List<Nonconformity> history(@PathVariable NonconformityId id, Authentication person) {
		return this.nonconformities.history(this.nonconformities.get(id, person.getName()).id());
	}

	@GetMapping("/{id}/files")
	@Operation(summary = "Its files, oldest first",
			description = "Those it was raised with, those added later, and those of the steps that were done.")
	List<CaseFiles.CaseFile> files(@PathVariable NonconformityId id, Authentication person) {
		return this.files.of(id, person.getName());
	}

	@PostMapping(path = "/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Add files while it is not closed or withdrawn",
			description = "For who raised it, its owner and ISM. All or none: one that is not acceptable is answered with"
					+ " 422. A content it has already is kept once.")
	List<Attachment> add(@PathVariable NonconformityId id, @RequestPart("file") List<MultipartFile> file,
			Authentication person) {
		return this.files.add(id, Uploads.of(file), person.getName());
	}

	@PostMapping("/{id}/withdrawal")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Ask for withdrawal",
			description = "For who raised it, ISM, LA and APM, with a reason of at least 20 characters.")
	Map<String, String> withdrawal(@PathVariable NonconformityId id, @Valid @RequestBody Reason reason,
			Authentication person) {
		this.nonconformities.requestWithdrawal(id, person.getName(), reason.reason());
		return Map.of("nonconformity", id.value(), "requested", "withdrawal");
	}

	@PostMapping("/{id}/early-review")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Order the effectiveness review before its day",
			description = "For TM, with a reason of at least 20 characters.")
	Map<String, String> earlyReview(@PathVariable NonconformityId id, @Valid @RequestBody Reason reason,
			Authentication person) {
		this.nonconformities.orderEarlyReview(id, person.getName(), reason.reason());
		return Map.of("nonconformity", id.value(), "requested", "early-review");
	}

}
