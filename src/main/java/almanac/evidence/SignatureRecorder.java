package almanac.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import almanac.engine.Attachment;
import almanac.signoff.Papers;
import almanac.signoff.Request;
import almanac.signoff.SignatureEnded;
import almanac.signoff.SignatureGiven;
import almanac.signoff.SignatureRequested;
import almanac.web.Canonical;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns signatures, and what was asked and not signed, into records; keeps the signed
 * document among the files of the run.
 */
@Component
class SignatureRecorder implements Papers {

	private static final String PDF = "application/pdf";

	private final Chain chain;

	private final Vault vault;

	private final FileRows files;

	private final EvidenceRecords records;

	SignatureRecorder(Chain chain, Vault vault, FileRows files, EvidenceRecords records) {
		this.chain = chain;
		this.vault = vault;
		this.files = files;
		this.records = records;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(SignatureRequested it) {
		var request = it.request();
		var content = asked(request);
		content.put("content", Canonical.read(request.content()));
		this.chain.append(new Fact(Kind.SIGNATURE_REQUESTED, request.cycle(), request.businessKey(),
				request.instanceId(), request.step(), request.stepName(), request.person(), request.requested(),
				content, it.procedure(), null, null));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(SignatureEnded it) {
		var request = it.request();
		var content = asked(request);
		content.put("content", Canonical.read(request.content()));
		content.put("signer", signer(request, it.name(), it.mail(), it.roles()));
		content.put("ended", it.state().code());
		content.put("endedAt", it.at());
		content.put("openedAt", request.opened());
		content.put("signerActive", it.active());
		this.records.beginning(request.businessKey())
			.ifPresent((run) -> this.chain.append(new Fact(Kind.SIGNATURE_ENDED, request.cycle(), request.businessKey(),
					request.instanceId(), request.step(), request.stepName(), request.person(), it.at(), content,
					run.model(), null, null)));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(SignatureGiven it) {
		var request = it.request();
		var content = asked(request);
		content.put("content", Canonical.read(request.content()));
		var signer = signer(request, it.name(), it.mail(), it.roles());
		signer.put("handover", it.handover());
		content.put("signer", signer);
		content.put("decision", request.state().code());
		content.put("comment", request.comment());
		content.put("signedAt", it.at());
		content.put("openedAt", request.opened());
		content.put("method", request.method());
		content.put("mailMessageId", it.messageId());
		content.put("linkSha256", it.linkSha256());
		content.put("sessionSha256", it.sessionSha256());
		content.put("userAgent", it.userAgent());
		content.put("independentOf", it.independentOf());
		content.put("pdfSha256", request.paperSha256());
		content.put("attachments", List.of(Recorder.content(keep(it))));
		this.chain.append(new Fact(Kind.SIGNED, request.cycle(), request.businessKey(), request.instanceId(),
				request.step(), request.stepName(), request.person(), it.at(), content, it.procedure(), null, null));
	}

	private static Map<String, Object> asked(Request it) {
		var content = new LinkedHashMap<String, Object>();
		content.put("signature", it.id());
		content.put("task", it.taskId());
		content.put("level", it.level().code());
		content.put("meaning", it.meaning());
		content.put("contentSha256", it.contentSha256());
		content.put("requestedAt", it.requested());
		return content;
	}

	private static Map<String, Object> signer(Request it, String name, String mail, List<String> roles) {
		var signer = new LinkedHashMap<String, Object>();
		signer.put("person", it.person());
		signer.put("name", name);
		signer.put("mail", mail);
		signer.put("roles", roles);
		return signer;
	}

	private Attachment keep(SignatureGiven it) {
		var request = it.request();
		try (var draft = this.vault.receive(new ByteArrayInputStream(it.paper()), it.paper().length)) {
			var file = new Attachment(UUID.randomUUID().toString(), "signature", request.step() + ".pdf", PDF,
					draft.size(), draft.sha256(), request.person(), this.files.now().toInstant());
			this.files.add(new FileRows.Filed(file, null, request.businessKey()));
			this.vault.keep(draft);
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The signed document could not be kept", ex);
		}
	}

	@Override
	public Optional<InputStream> open(String sha256) throws IOException {
		return this.vault.isSound(sha256) ? Optional.of(this.vault.open(sha256)) : Optional.empty();
	}

}
