package almanac.signoff.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import almanac.engine.Attachment;
import almanac.signoff.Enclosures;
import almanac.signoff.Request;
import almanac.signoff.Signatures;
import almanac.signoff.Signer;
import almanac.signoff.State;
import almanac.web.FileDownload;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Gives out the files that are part of what is signed, as long as it can be decided. To
 * open one changes nothing.
 */
@Component
class SignFiles {

	private final Signatures signatures;

	private final Enclosures enclosures;

	private final SignPage page;

	SignFiles(Signatures signatures, Enclosures enclosures, SignPage page) {
		this.signatures = signatures;
		this.enclosures = enclosures;
		this.page = page;
	}

	/**
	 * @param sha256 of the file, as it stands in what is signed
	 * @param path of the page to sign on
	 * @return {@literal null} if the file is sent, else where to go on or the page that
	 * says why not
	 */
	String open(Request it, Signer signer, String sha256, String path, HttpServletResponse response, Model model) {
		Signers.protect(response);
		var opened = this.signatures.open(it, signer);
		if (opened.state() != State.OPEN) {
			var over = this.page.show(it, signer, path, response, model);
			response.setStatus(HttpStatus.GONE.value());
			return over;
		}
		var found = opened.enclosures().stream().filter((one) -> one.file().sha256().equals(sha256)).findFirst();
		if (found.isEmpty()) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			return "sign/unknown";
		}
		if (found.get().confidential() && signer.person() == null) {
			return "redirect:" + SignedInPages.path(it.taskId());
		}
		var content = this.enclosures.open(found.get());
		if (content.isEmpty()) {
			response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
			model.addAttribute("broken", found.get().file().name());
			return this.page.show(it, signer, path, response, model);
		}
		send(found.get().file(), content.get(), response);
		return null;
	}

	private static void send(Attachment file, InputStream content, HttpServletResponse response) {
		try (content) {
			FileDownload.headers(file.name(), file.mediaType(), file.size())
				.forEach((name, values) -> response.setHeader(name, values.get(0)));
			content.transferTo(response.getOutputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file could not be sent", ex);
		}
	}

}
