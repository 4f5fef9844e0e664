package almanac.registers.risks;

import almanac.DemoTest;

@DemoTest
class AcceptancesKeptOnH2Tests extends AcceptancesKept {

}
