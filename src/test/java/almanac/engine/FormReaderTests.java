package almanac.engine;

import almanac.web.Sha256;
import java.nio.charset.StandardCharsets;

import almanac.engine.Field.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static almanac.engine.Fields.field;
import static almanac.engine.Fields.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FormReaderTests {

	@ParameterizedTest
	@CsvSource({ "textfield, TEXTFIELD", "textarea, TEXTAREA", "number, NUMBER", "checkbox, CHECKBOX",
			"checklist, CHECKLIST", "taglist, TAGLIST", "radio, RADIO", "select, SELECT", "datetime, DATE",
			"group, GROUP", "separator, SEPARATOR", "spacer, SEPARATOR", "text, TEXT", "table, TABLE" })
	void everyComponentWeUseHasItsKind(String type, Kind kind) {
		assertThat(field("{'type':'%s','key':'it'}".formatted(type)).kind()).isEqualTo(kind);
	}

	@ParameterizedTest
	@ValueSource(strings = { "dynamiclist", "filepicker", "iframe", "button", "expression" })
	void whatTheTasklistCannotHandleIsNamed(String type) {
		assertThatIllegalArgumentException().isThrownBy(() -> field("{'type':'%s'}".formatted(type)))
			.withMessage("A form cannot hold a '%s' here.", type);
	}

	@Test
	void whatIsNoJsonIsNoForm() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new FormReader().read("<form/>".getBytes(StandardCharsets.UTF_8)))
			.withMessageStartingWith("Not a form: ");
	}

	@Test
	void aTableWithAListOrFilesAsksUnderTheNameOfItsVariable() {
		var list = field("{'type':'table','dataSource':'= actions','properties':{'list':'true','min':'1','max':'20',"
				+ "'help':'One row each.'},'columns':[{'type':'textfield','key':'what','label':'What'}]}");
		var files = field("{'type':'table','dataSource':'=proof','properties':{'files':'true'}}");
		var table = field("{'type':'table','dataSource':'=causes','columns':[{'key':'cause'}]}");

		assertThat(list.kind()).isEqualTo(Kind.LIST);
		assertThat(list.key()).isEqualTo("actions");
		assertThat(list.minItems()).isEqualTo(1);
		assertThat(list.maxItems()).isEqualTo(20);
		assertThat(list.help()).isEqualTo("One row each.");
		assertThat(list.fields()).extracting(Field::key).containsExactly("what");
		assertThat(files.kind()).isEqualTo(Kind.FILES);
		assertThat(files.asks()).isTrue();
		assertThat(table.asks()).isFalse();
		assertThat(table.source()).isEqualTo("causes");
	}

	@Test
	void aFormAsksAlsoWhatStandsInItsGroups() {
		var form = form("{'type':'text','text':'Read this.'}", "{'type':'textfield','key':'a'}",
				"{'type':'group','components':[{'type':'number','key':'b'},{'type':'group','components':[{'type':'textarea','key':'c'}]}]}");

		assertThat(form.questions()).extracting(Field::key).containsExactly("a", "b", "c");
	}

	@Test
	void constraintsAreReadAsTheyAreWritten() {
		var number = field(
				"{'type':'number','key':'n','decimalDigits':2,'validate':{'required':true,'min':0.5,'max':'10'}}");
		var hidden = field("{'type':'textfield','key':'t','disabled':true,'conditional':{'hide':'=n > 1'},"
				+ "'validate':{'minLength':2,'maxLength':9,'pattern':'[a-z]+'}}");

		assertThat(number.required()).isTrue();
		assertThat(number.min()).isEqualByComparingTo("0.5");
		assertThat(number.max()).isEqualByComparingTo("10");
		assertThat(number.decimals()).isEqualTo(2);
		assertThat(hidden.readOnly()).isTrue();
		assertThat(hidden.hide()).isEqualTo("=n > 1");
		assertThat(hidden.minLength()).isEqualTo(2);
		assertThat(hidden.maxLength()).isEqualTo(9);
		assertThat(hidden.pattern()).isEqualTo("[a-z]+");
	}

	@Test
	void theHashIsThatOfTheFile() {
		assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

}
