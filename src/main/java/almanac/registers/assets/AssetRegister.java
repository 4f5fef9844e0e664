package almanac.registers.assets;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The registers of assets and of devices.
 */
@Configuration(proxyBeanMethods = false)
class AssetRegister {

	@Bean
	Register<Asset> assets(Registers registers) {
		return registers.of(Asset.class);
	}

	@Bean
	Register<Device> devices(Registers registers) {
		return registers.of(Device.class);
	}

}
