package almanac;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ModularityTests {

	@Test
	void modulesKeepTheirBoundaries() {
		ApplicationModules.of(Almanac.class).verify();
	}

	@Test
	void onlyTheEngineModuleKnowsTheProcessEngine() {
		var classes = new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("almanac");

		noClasses().that()
			.resideOutsideOfPackage("almanac.engine..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda..")
			.check(classes);
	}

}
