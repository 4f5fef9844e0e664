package almanac.registers.assets;

import java.util.List;

import almanac.engine.Choice;
import almanac.engine.Choices;
import almanac.registers.kit.Register;

import org.springframework.stereotype.Component;

/**
 * The assets in use, for forms that ask for some.
 */
@Component
class AssetChoices implements Choices {

	private final Register<Asset> assets;

	AssetChoices(Register<Asset> assets) {
		this.assets = assets;
	}

	@Override
	public String key() {
		return "assetChoices";
	}

	@Override
	public List<Choice> values() {
		return this.assets.all().map((it) -> new Choice(it.id(), it.id() + " " + it.value().name())).toList();
	}

}
