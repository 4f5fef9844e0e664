package almanac.calendar;

import almanac.engine.ProcessOnPostgresTest;

import org.springframework.beans.factory.annotation.Autowired;

@ProcessOnPostgresTest
record RunsComeRoundOnPostgresTests(@Autowired Bench bench) implements RunsComeRound {
}
