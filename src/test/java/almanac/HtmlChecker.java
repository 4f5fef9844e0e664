package almanac;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import nu.validator.checker.Checker;
import nu.validator.checker.DuplicateDtChecker;
import nu.validator.checker.HeadingHierarchyChecker;
import nu.validator.checker.MicrodataChecker;
import nu.validator.checker.NormalizationChecker;
import nu.validator.checker.TextContentChecker;
import nu.validator.checker.UncheckedSubtreeWarner;
import nu.validator.checker.UsemapChecker;
import nu.validator.checker.jing.CheckerSchema;
import nu.validator.checker.jing.CheckerValidator;
import nu.validator.checker.table.TableChecker;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import nu.validator.localentities.LocalCacheEntityResolver;
import nu.validator.vendor.thaiopensource.relaxng.impl.CombineValidator;
import nu.validator.vendor.thaiopensource.util.PropertyMap;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.Schema;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.Validator;
import nu.validator.vendor.thaiopensource.validate.prop.rng.RngProperty;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import nu.validator.vendor.thaiopensource.xml.sax.Jaxp11XMLReaderCreator;
import nu.validator.xml.AttributesPermutingXMLReaderWrapper;
import nu.validator.xml.NullEntityResolver;
import nu.validator.xml.ariaattributes.AriaAttributeDroppingSchemaWrapper;
import nu.validator.xml.customelements.NamespaceChangingSchemaWrapper;
import nu.validator.xml.dataattributes.DataAttributeDroppingSchemaWrapper;
import nu.validator.xml.langattributes.XmlLangAttributeDroppingSchemaWrapper;
import nu.validator.xml.roleattributes.RoleAttributeFilteringSchemaWrapper;
import nu.validator.xml.templateelement.TemplateElementDroppingSchemaWrapper;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Holds pages and style sheets to the standard with the parts of the W3C's checker. Its
 * ready-made entrance would bring a web server of its own.
 */
public final class HtmlChecker {

	private static final Schema HTML = schema();

	private HtmlChecker() {
	}

	/** What is wrong with a page: the line and why. */
	public static List<String> faults(String html) {
		var faults = new Faults();
		try {
			var page = new HtmlParser(XmlViolationPolicy.ALLOW);
			page.setXmlnsPolicy(XmlViolationPolicy.ALTER_INFOSET);
			page.setMappingLangToXmlLang(true);
			page.setErrorHandler(faults);
			page.setContentHandler(validator(faults).getContentHandler());
			new AttributesPermutingXMLReaderWrapper(page).parse(new InputSource(new StringReader(html)));
		}
		catch (SAXException | IOException ex) {
			faults.found.add("not readable: " + ex.getMessage());
		}
		return faults.found;
	}

	/** What is wrong with a style sheet. */
	public static List<String> faultsOfStyles(String css) {
		return faults("<!DOCTYPE html><html lang=en><title>Styles</title><style>\n" + css + "\n</style>");
	}

	private static Validator validator(Faults faults) {
		var settings = settings(faults);
		var checks = Stream
			.<Checker>of(new TableChecker(), new DuplicateDtChecker(), new HeadingHierarchyChecker(),
					new MicrodataChecker(), new NormalizationChecker(), new TextContentChecker(),
					new UncheckedSubtreeWarner(), new UsemapChecker())
			.<Validator>map((check) -> new CheckerValidator(check, settings));
		return Stream
			.concat(Stream.of(HTML.createValidator(settings), CheckerSchema.ASSERTION_SCH.createValidator(settings)),
					checks)
			.reduce(CombineValidator::new)
			.orElseThrow();
	}

	private static Schema schema() {
		var packaged = new LocalCacheEntityResolver(new NullEntityResolver());
		packaged.setAllowRnc(true);
		try {
			var source = packaged.resolveEntity(null, "http://s.validator.nu/html5.rnc");
			var builder = settings(new Faults(), packaged);
			var schema = CompactSchemaReader.getInstance().createSchema(source, builder);
			return new NamespaceChangingSchemaWrapper(new TemplateElementDroppingSchemaWrapper(
					new RoleAttributeFilteringSchemaWrapper(new XmlLangAttributeDroppingSchemaWrapper(
							new AriaAttributeDroppingSchemaWrapper(new DataAttributeDroppingSchemaWrapper(schema))))));
		}
		catch (Exception ex) {
			throw new IllegalStateException("The rules of HTML could not be read", ex);
		}
	}

	private static PropertyMap settings(ErrorHandler faults, LocalCacheEntityResolver... packaged) {
		var settings = new PropertyMapBuilder();
		settings.put(ValidateProperty.ERROR_HANDLER, faults);
		settings.put(ValidateProperty.XML_READER_CREATOR, new Jaxp11XMLReaderCreator());
		Stream.of(packaged).forEach((it) -> settings.put(ValidateProperty.ENTITY_RESOLVER, it));
		RngProperty.CHECK_ID_IDREF.add(settings);
		return settings.toPropertyMap();
	}

	private static final class Faults implements ErrorHandler {

		private final List<String> found = new ArrayList<>();

		@Override
		public void warning(SAXParseException fault) {
			error(fault);
		}

		@Override
		public void error(SAXParseException fault) {
			this.found.add("line %d: %s".formatted(fault.getLineNumber(), fault.getMessage()));
		}

		@Override
		public void fatalError(SAXParseException fault) {
			error(fault);
		}

	}

}
