package almanac.calendar;

import almanac.engine.ProcessTest;

import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
record RunsComeRoundOnH2Tests(@Autowired Bench bench) implements RunsComeRound {
}
