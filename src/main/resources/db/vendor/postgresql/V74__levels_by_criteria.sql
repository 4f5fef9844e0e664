-- Scales have three to six steps; which one is allowed is said by the criteria in force.
alter table risk_version drop constraint risk_version_confidentiality_impact_check;
alter table risk_version drop constraint risk_version_integrity_impact_check;
alter table risk_version drop constraint risk_version_availability_impact_check;
alter table risk_version drop constraint risk_version_impact_check;
alter table risk_version drop constraint risk_version_likelihood_check;
alter table risk_version drop constraint risk_version_residual_impact_check;
alter table risk_version drop constraint risk_version_residual_likelihood_check;
alter table risk_version drop constraint risk_version_expected_impact_check;
alter table risk_version drop constraint risk_version_expected_likelihood_check;
alter table action_version drop constraint action_version_expected_impact_check;
alter table action_version drop constraint action_version_expected_likelihood_check;
alter table action_version drop constraint action_version_expected_score_check;

alter table risk_version add constraint risk_version_confidentiality_impact_step check (confidentiality_impact between 1 and 6);
alter table risk_version add constraint risk_version_integrity_impact_step check (integrity_impact between 1 and 6);
alter table risk_version add constraint risk_version_availability_impact_step check (availability_impact between 1 and 6);
alter table risk_version add constraint risk_version_impact_step check (impact between 1 and 6);
alter table risk_version add constraint risk_version_likelihood_step check (likelihood between 1 and 6);
alter table risk_version add constraint risk_version_residual_impact_step check (residual_impact between 1 and 6);
alter table risk_version add constraint risk_version_residual_likelihood_step check (residual_likelihood between 1 and 6);
alter table risk_version add constraint risk_version_expected_impact_step check (expected_impact between 1 and 6);
alter table risk_version add constraint risk_version_expected_likelihood_step check (expected_likelihood between 1 and 6);
alter table action_version add constraint action_version_expected_impact_step check (expected_impact between 1 and 6);
alter table action_version add constraint action_version_expected_likelihood_step check (expected_likelihood between 1 and 6);
alter table action_version add constraint action_version_expected_score_step check (expected_score between 1 and 999);
