package almanac.registers.risks;

import almanac.DemoTest;

@DemoTest
class CriteriaKeptOnH2Tests extends CriteriaKept {

}
