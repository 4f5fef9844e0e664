create table device (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table device_version (
    id                   varchar(40) not null references device,
    version              integer not null,
    retired              boolean not null,
    name                 varchar(200) not null,
    serial               varchar(100),
    asset                varchar(40) references asset,
    assigned_to          varchar(64) references person,
    operating_system     varchar(100),
    antivirus            varchar(100),
    antivirus_updated_on date,
    encryption           varchar(30) not null,
    patch_level          varchar(100),
    patched_on           date,
    source               varchar(100),
    imported_at          timestamp with time zone,
    last_seen            timestamp with time zone,
    state                varchar(30) not null,
    notes                varchar(4000),
    valid_from           timestamp with time zone not null,
    valid_to             timestamp with time zone,
    author               varchar(64) not null,
    reason               varchar(2000) not null,
    primary key (id, version)
);

create index device_version_in_force on device_version (valid_to, id);

create index device_version_asset on device_version (asset);

create table document (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table document_version (
    id             varchar(40) not null references document,
    version        integer not null,
    retired        boolean not null,
    title          varchar(200) not null,
    kind           varchar(30) not null,
    edition        varchar(20) not null,
    owner          varchar(64) references person,
    approver       varchar(64) references person,
    effective_from date,
    reviewed_on    date,
    next_review    date,
    classification varchar(30) not null,
    distribution   varchar(300),
    acknowledged   boolean,
    location       varchar(500),
    state          varchar(30) not null,
    notes          varchar(4000),
    valid_from     timestamp with time zone not null,
    valid_to       timestamp with time zone,
    author         varchar(64) not null,
    reason         varchar(2000) not null,
    primary key (id, version)
);

create index document_version_in_force on document_version (valid_to, id);

create table document_controls (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references control,
    primary key (entry, version, target),
    foreign key (entry, version) references document_version (id, version)
);

create index document_controls_target on document_controls (target);

create table incident (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table incident_version (
    id                 varchar(40) not null references incident,
    version            integer not null,
    retired            boolean not null,
    title              varchar(200) not null,
    category           varchar(100),
    description        varchar(4000),
    severity           varchar(30) not null,
    drill              boolean,
    scope              varchar(500),
    reported_by        varchar(200),
    reported_at        timestamp with time zone,
    detected_by        varchar(200),
    detection_method   varchar(200),
    manager            varchar(64) references person,
    response_team      varchar(200),
    occurred_at        timestamp with time zone,
    detected_at        timestamp with time zone,
    aware_at           timestamp with time zone,
    aware_basis        varchar(1000),
    classified_at      timestamp with time zone,
    submitted_at       timestamp with time zone,
    contained_at       timestamp with time zone,
    resolved_at        timestamp with time zone,
    personal_data      varchar(30),
    duty               varchar(30),
    notification       varchar(2000),
    root_cause         varchar(4000),
    corrective_actions varchar(4000),
    nonconformities    varchar(300),
    lessons            varchar(4000),
    state              varchar(30) not null,
    notes              varchar(4000),
    valid_from         timestamp with time zone not null,
    valid_to           timestamp with time zone,
    author             varchar(64) not null,
    reason             varchar(2000) not null,
    primary key (id, version)
);

create index incident_version_in_force on incident_version (valid_to, id);

create table incident_assets (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references asset,
    primary key (entry, version, target),
    foreign key (entry, version) references incident_version (id, version)
);

create index incident_assets_target on incident_assets (target);

create table incident_risks (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references risk,
    primary key (entry, version, target),
    foreign key (entry, version) references incident_version (id, version)
);

create index incident_risks_target on incident_risks (target);

create table action (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table action_version (
    id                  varchar(40) not null references action,
    version             integer not null,
    retired             boolean not null,
    title               varchar(300) not null,
    description         varchar(4000),
    controls_named      varchar(300),
    owner               varchar(64) references person,
    resources           varchar(1000),
    starts              date,
    due                 date,
    recurrence          varchar(100),
    budget              numeric(14, 2) check (budget >= 0),
    criterion           varchar(1000),
    verification        varchar(300),
    verified_by         varchar(64) references person,
    verified_on         date,
    completed_on        date,
    expected_impact     integer check (expected_impact between 1 and 5),
    expected_likelihood integer check (expected_likelihood between 1 and 5),
    expected_score      integer check (expected_score between 1 and 25),
    state               varchar(30) not null,
    notes               varchar(4000),
    valid_from          timestamp with time zone not null,
    valid_to            timestamp with time zone,
    author              varchar(64) not null,
    reason              varchar(2000) not null,
    primary key (id, version)
);

create index action_version_in_force on action_version (valid_to, id);

create table action_risks (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references risk,
    primary key (entry, version, target),
    foreign key (entry, version) references action_version (id, version)
);

create index action_risks_target on action_risks (target);

create table action_controls (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references control,
    primary key (entry, version, target),
    foreign key (entry, version) references action_version (id, version)
);

create index action_controls_target on action_controls (target);

create table objective (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table objective_version (
    id              varchar(40) not null references objective,
    version         integer not null,
    retired         boolean not null,
    objective       varchar(300) not null,
    serves          varchar(300),
    owner           varchar(64) references person,
    metric          varchar(300),
    unit            varchar(50),
    baseline        varchar(100),
    target          varchar(100),
    due             date,
    frequency       varchar(50),
    current_value   varchar(100),
    plan            varchar(4000),
    resources       varchar(1000),
    evaluation      varchar(1000),
    nonconformities varchar(300),
    state           varchar(30) not null,
    review_on       date,
    notes           varchar(4000),
    valid_from      timestamp with time zone not null,
    valid_to        timestamp with time zone,
    author          varchar(64) not null,
    reason          varchar(2000) not null,
    primary key (id, version)
);

create index objective_version_in_force on objective_version (valid_to, id);

create table objective_risks (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references risk,
    primary key (entry, version, target),
    foreign key (entry, version) references objective_version (id, version)
);

create index objective_risks_target on objective_risks (target);

create table objective_actions (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references action,
    primary key (entry, version, target),
    foreign key (entry, version) references objective_version (id, version)
);

create index objective_actions_target on objective_actions (target);

create table supplier (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table supplier_version (
    id              varchar(40) not null references supplier,
    version         integer not null,
    retired         boolean not null,
    name            varchar(200) not null,
    service         varchar(300),
    category        varchar(100),
    criticality     varchar(30) not null,
    data_accessed   varchar(500),
    location        varchar(200),
    contract_start  date,
    contract_end    date,
    contract_term   varchar(100),
    processing      varchar(30),
    processing_note varchar(200),
    certifications  varchar(300),
    certified_until date,
    subcontractors  varchar(1000),
    exit_plan       varchar(1000),
    reviewed_on     date,
    result          varchar(30),
    findings        varchar(1000),
    next_review     date,
    owner           varchar(64) references person,
    state           varchar(30) not null,
    notes           varchar(4000),
    valid_from      timestamp with time zone not null,
    valid_to        timestamp with time zone,
    author          varchar(64) not null,
    reason          varchar(2000) not null,
    primary key (id, version)
);

create index supplier_version_in_force on supplier_version (valid_to, id);

create table supplier_assets (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references asset,
    primary key (entry, version, target),
    foreign key (entry, version) references supplier_version (id, version)
);

create index supplier_assets_target on supplier_assets (target);

create table party (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table party_version (
    id          varchar(40) not null references party,
    version     integer not null,
    retired     boolean not null,
    party       varchar(200) not null,
    need        varchar(1000) not null,
    requirement varchar(2000),
    source      varchar(300),
    priority    varchar(30),
    addressed   boolean,
    covered_by  varchar(500),
    climate     boolean,
    feedback    varchar(2000),
    feedback_on date,
    owner       varchar(64) references person,
    state       varchar(30) not null,
    reviewed_on date,
    notes       varchar(4000),
    valid_from  timestamp with time zone not null,
    valid_to    timestamp with time zone,
    author      varchar(64) not null,
    reason      varchar(2000) not null,
    primary key (id, version)
);

create index party_version_in_force on party_version (valid_to, id);

create table party_controls (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references control,
    primary key (entry, version, target),
    foreign key (entry, version) references party_version (id, version)
);

create index party_controls_target on party_controls (target);

create table party_documents (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references document,
    primary key (entry, version, target),
    foreign key (entry, version) references party_version (id, version)
);

create index party_documents_target on party_documents (target);

create table communication (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table communication_version (
    id         varchar(40) not null references communication,
    version    integer not null,
    retired    boolean not null,
    party      varchar(200) not null,
    category   varchar(100),
    interest   varchar(500),
    content    varchar(2000) not null,
    channel    varchar(300),
    frequency  varchar(100),
    owner      varchar(64) references person,
    language   varchar(100),
    notes      varchar(4000),
    valid_from timestamp with time zone not null,
    valid_to   timestamp with time zone,
    author     varchar(64) not null,
    reason     varchar(2000) not null,
    primary key (id, version)
);

create index communication_version_in_force on communication_version (valid_to, id);

create table obligation (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table obligation_version (
    id            varchar(40) not null references obligation,
    version       integer not null,
    retired       boolean not null,
    requirement   varchar(2000) not null,
    regulation    varchar(200) not null,
    article       varchar(100),
    applicability varchar(500),
    category      varchar(100),
    responsible   varchar(64) references person,
    evidence      varchar(1000),
    state         varchar(30) not null,
    reviewed_on   date,
    next_review   date,
    notes         varchar(4000),
    valid_from    timestamp with time zone not null,
    valid_to      timestamp with time zone,
    author        varchar(64) not null,
    reason        varchar(2000) not null,
    primary key (id, version)
);

create index obligation_version_in_force on obligation_version (valid_to, id);

create table obligation_documents (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references document,
    primary key (entry, version, target),
    foreign key (entry, version) references obligation_version (id, version)
);

create index obligation_documents_target on obligation_documents (target);

create table obligation_controls (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references control,
    primary key (entry, version, target),
    foreign key (entry, version) references obligation_version (id, version)
);

create index obligation_controls_target on obligation_controls (target);

create table notification_clock (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table notification_clock_version (
    id            varchar(40) not null references notification_clock,
    version       integer not null,
    retired       boolean not null,
    regime        varchar(100) not null,
    article       varchar(100),
    stage         varchar(200) not null,
    recipient     varchar(200),
    anchor        varchar(30) not null,
    anchor_means  varchar(300),
    time_limit    bigint check (time_limit >= 0),
    months        integer check (months between 1 and 120),
    latest_anchor varchar(30),
    latest_limit  bigint check (latest_limit >= 0),
    applies_from  date,
    applies_until date,
    notes         varchar(4000),
    valid_from    timestamp with time zone not null,
    valid_to      timestamp with time zone,
    author        varchar(64) not null,
    reason        varchar(2000) not null,
    primary key (id, version)
);

create index notification_clock_version_in_force on notification_clock_version (valid_to, id);

create table recovery_plan (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table recovery_plan_version (
    id               varchar(40) not null references recovery_plan,
    version          integer not null,
    retired          boolean not null,
    system           varchar(200) not null,
    asset            varchar(40) references asset,
    criticality      varchar(30) not null,
    recovery_time    bigint check (recovery_time >= 0),
    recovery_point   bigint check (recovery_point >= 0),
    backup_method    varchar(200),
    backup_frequency varchar(100),
    backup_interval  bigint check (backup_interval >= 0),
    backup_location  varchar(200),
    runbook          varchar(200),
    last_test        date,
    last_result      varchar(30),
    last_took        bigint check (last_took >= 0),
    last_remarks     varchar(1000),
    next_test        date,
    owner            varchar(64) references person,
    notes            varchar(4000),
    valid_from       timestamp with time zone not null,
    valid_to         timestamp with time zone,
    author           varchar(64) not null,
    reason           varchar(2000) not null,
    primary key (id, version)
);

create index recovery_plan_version_in_force on recovery_plan_version (valid_to, id);

create index recovery_plan_version_asset on recovery_plan_version (asset);

create table restore_test (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table restore_test_version (
    id               varchar(40) not null references restore_test,
    version          integer not null,
    retired          boolean not null,
    system           varchar(200) not null,
    plan             varchar(40) references recovery_plan,
    kind             varchar(100),
    backup           varchar(200),
    backed_up_at     timestamp with time zone,
    started_at       timestamp with time zone,
    restored_at      timestamp with time zone,
    last_recoverable timestamp with time zone,
    checks           varchar(2000),
    log              varchar(300),
    performed_by     varchar(64) references person,
    validated_by     varchar(64) references person,
    witness          varchar(64) references person,
    result           varchar(30) not null,
    nonconformities  varchar(300),
    notes            varchar(4000),
    valid_from       timestamp with time zone not null,
    valid_to         timestamp with time zone,
    author           varchar(64) not null,
    reason           varchar(2000) not null,
    primary key (id, version)
);

create index restore_test_version_in_force on restore_test_version (valid_to, id);

create index restore_test_version_plan on restore_test_version (plan);

create table exercise (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table exercise_version (
    id              varchar(40) not null references exercise,
    version         integer not null,
    retired         boolean not null,
    scenario        varchar(300) not null,
    kind            varchar(100),
    held_on         date,
    duration        bigint check (duration >= 0),
    participants    varchar(1000),
    observer        varchar(200),
    criteria        varchar(2000),
    lessons         varchar(4000),
    nonconformities varchar(300),
    state           varchar(30) not null,
    notes           varchar(4000),
    valid_from      timestamp with time zone not null,
    valid_to        timestamp with time zone,
    author          varchar(64) not null,
    reason          varchar(2000) not null,
    primary key (id, version)
);

create index exercise_version_in_force on exercise_version (valid_to, id);

create table exercise_plans (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references recovery_plan,
    primary key (entry, version, target),
    foreign key (entry, version) references exercise_version (id, version)
);

create index exercise_plans_target on exercise_plans (target);

create table exercise_assets (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references asset,
    primary key (entry, version, target),
    foreign key (entry, version) references exercise_version (id, version)
);

create index exercise_assets_target on exercise_assets (target);

create table competence (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table competence_version (
    id             varchar(40) not null references competence,
    version        integer not null,
    retired        boolean not null,
    competence     varchar(300) not null,
    role           varchar(200) not null,
    level          varchar(30),
    source         varchar(300),
    mandatory      boolean,
    refresh_months integer check (refresh_months between 1 and 120),
    notes          varchar(4000),
    valid_from     timestamp with time zone not null,
    valid_to       timestamp with time zone,
    author         varchar(64) not null,
    reason         varchar(2000) not null,
    primary key (id, version)
);

create index competence_version_in_force on competence_version (valid_to, id);

create table training (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table training_version (
    id           varchar(40) not null references training,
    version      integer not null,
    retired      boolean not null,
    training     varchar(300) not null,
    trainee      varchar(200) not null,
    person       varchar(64) references person,
    role         varchar(200),
    kind         varchar(100),
    competence   varchar(40) references competence,
    due          date,
    due_is       varchar(100),
    completed_on date,
    expected     integer check (expected between 0 and 1000000),
    completed    integer check (completed between 0 and 1000000),
    state        varchar(30) not null,
    evidence     varchar(300),
    next_refresh date,
    notes        varchar(4000),
    valid_from   timestamp with time zone not null,
    valid_to     timestamp with time zone,
    author       varchar(64) not null,
    reason       varchar(2000) not null,
    primary key (id, version)
);

create index training_version_in_force on training_version (valid_to, id);

create index training_version_competence on training_version (competence);

create table threat (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table threat_version (
    id          varchar(40) not null references threat,
    version     integer not null,
    retired     boolean not null,
    title       varchar(200) not null,
    category    varchar(100),
    source      varchar(300),
    description varchar(4000),
    techniques  varchar(300),
    relevance   varchar(30),
    targets     varchar(500),
    likelihood  varchar(30),
    impact      varchar(30),
    mitigation  varchar(2000),
    reviewed_on date,
    notes       varchar(4000),
    valid_from  timestamp with time zone not null,
    valid_to    timestamp with time zone,
    author      varchar(64) not null,
    reason      varchar(2000) not null,
    primary key (id, version)
);

create index threat_version_in_force on threat_version (valid_to, id);

create table threat_assets (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references asset,
    primary key (entry, version, target),
    foreign key (entry, version) references threat_version (id, version)
);

create index threat_assets_target on threat_assets (target);

create table threat_controls (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references control,
    primary key (entry, version, target),
    foreign key (entry, version) references threat_version (id, version)
);

create index threat_controls_target on threat_controls (target);

create table vulnerability (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table vulnerability_version (
    id            varchar(40) not null references vulnerability,
    version       integer not null,
    retired       boolean not null,
    title         varchar(300) not null,
    cve           varchar(50),
    product       varchar(300),
    scope         varchar(500),
    cvss          numeric(3, 1) check (cvss between 0 and 10),
    epss          numeric(6, 5) check (epss between 0 and 1),
    severity      varchar(30) not null,
    discovered_on date,
    source        varchar(200),
    patch         varchar(30),
    patch_note    varchar(200),
    due           date,
    closed_on     date,
    owner         varchar(64) references person,
    state         varchar(30) not null,
    notes         varchar(4000),
    valid_from    timestamp with time zone not null,
    valid_to      timestamp with time zone,
    author        varchar(64) not null,
    reason        varchar(2000) not null,
    primary key (id, version)
);

create index vulnerability_version_in_force on vulnerability_version (valid_to, id);

create table vulnerability_assets (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references asset,
    primary key (entry, version, target),
    foreign key (entry, version) references vulnerability_version (id, version)
);

create index vulnerability_assets_target on vulnerability_assets (target);

create table change_request (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table change_request_version (
    id            varchar(40) not null references change_request,
    version       integer not null,
    retired       boolean not null,
    title         varchar(300) not null,
    kind          varchar(30) not null,
    category      varchar(100),
    requester     varchar(200),
    owner         varchar(64) references person,
    systems       varchar(500),
    risk          varchar(30),
    impact        varchar(500),
    rollback      varchar(1000),
    planned_start timestamp with time zone,
    planned_end   timestamp with time zone,
    decided_on    date,
    decision      varchar(30),
    decision_note varchar(300),
    result        varchar(300),
    closed_on     date,
    state         varchar(30) not null,
    notes         varchar(4000),
    valid_from    timestamp with time zone not null,
    valid_to      timestamp with time zone,
    author        varchar(64) not null,
    reason        varchar(2000) not null,
    primary key (id, version)
);

create index change_request_version_in_force on change_request_version (valid_to, id);

create table change_request_assets (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references asset,
    primary key (entry, version, target),
    foreign key (entry, version) references change_request_version (id, version)
);

create index change_request_assets_target on change_request_assets (target);

create table cryptographic_key (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table cryptographic_key_version (
    id              varchar(40) not null references cryptographic_key,
    version         integer not null,
    retired         boolean not null,
    purpose         varchar(300) not null,
    algorithm       varchar(100),
    key_length      integer check (key_length between 1 and 1000000),
    owner           varchar(64) references person,
    system          varchar(200),
    created_on      date,
    expires         date,
    rotation        varchar(100),
    rotation_months integer check (rotation_months between 1 and 1200),
    storage         varchar(200),
    backup          varchar(200),
    state           varchar(30) not null,
    notes           varchar(4000),
    valid_from      timestamp with time zone not null,
    valid_to        timestamp with time zone,
    author          varchar(64) not null,
    reason          varchar(2000) not null,
    primary key (id, version)
);

create index cryptographic_key_version_in_force on cryptographic_key_version (valid_to, id);

create table cryptographic_key_assets (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references asset,
    primary key (entry, version, target),
    foreign key (entry, version) references cryptographic_key_version (id, version)
);

create index cryptographic_key_assets_target on cryptographic_key_assets (target);

create table exemption (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table exemption_version (
    id           varchar(40) not null references exemption,
    version      integer not null,
    retired      boolean not null,
    description  varchar(300) not null,
    category     varchar(100),
    scope        varchar(300),
    grounds      varchar(2000),
    compensation varchar(2000),
    requester    varchar(64) references person,
    approver     varchar(64) references person,
    granted      date,
    expires      date,
    state        varchar(30) not null,
    notes        varchar(4000),
    valid_from   timestamp with time zone not null,
    valid_to     timestamp with time zone,
    author       varchar(64) not null,
    reason       varchar(2000) not null,
    primary key (id, version)
);

create index exemption_version_in_force on exemption_version (valid_to, id);

create table exemption_assets (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references asset,
    primary key (entry, version, target),
    foreign key (entry, version) references exemption_version (id, version)
);

create index exemption_assets_target on exemption_assets (target);

create table exemption_documents (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references document,
    primary key (entry, version, target),
    foreign key (entry, version) references exemption_version (id, version)
);

create index exemption_documents_target on exemption_documents (target);

create table exemption_risks (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references risk,
    primary key (entry, version, target),
    foreign key (entry, version) references exemption_version (id, version)
);

create index exemption_risks_target on exemption_risks (target);

create table retention_rule (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table retention_rule_version (
    id          varchar(40) not null references retention_rule,
    version     integer not null,
    retired     boolean not null,
    category    varchar(200) not null,
    description varchar(1000),
    owner       varchar(64) references person,
    location    varchar(200),
    format      varchar(100),
    period      varchar(300) not null,
    months      integer check (months between 0 and 1200),
    basis       varchar(300),
    disposal    varchar(200),
    notes       varchar(4000),
    valid_from  timestamp with time zone not null,
    valid_to    timestamp with time zone,
    author      varchar(64) not null,
    reason      varchar(2000) not null,
    primary key (id, version)
);

create index retention_rule_version_in_force on retention_rule_version (valid_to, id);

create table deletion (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table deletion_version (
    id           varchar(40) not null references deletion,
    version      integer not null,
    retired      boolean not null,
    subject      varchar(300) not null,
    grounds      varchar(300),
    method       varchar(300),
    standard     varchar(200),
    performed_by varchar(200),
    verified_by  varchar(64) references person,
    performed_on date,
    evidence     varchar(300),
    rule         varchar(40) references retention_rule,
    state        varchar(30) not null,
    notes        varchar(4000),
    valid_from   timestamp with time zone not null,
    valid_to     timestamp with time zone,
    author       varchar(64) not null,
    reason       varchar(2000) not null,
    primary key (id, version)
);

create index deletion_version_in_force on deletion_version (valid_to, id);

create index deletion_version_rule on deletion_version (rule);

create table deletion_assets (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references asset,
    primary key (entry, version, target),
    foreign key (entry, version) references deletion_version (id, version)
);

create index deletion_assets_target on deletion_assets (target);

create table audit (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table audit_version (
    id           varchar(40) not null references audit,
    version      integer not null,
    retired      boolean not null,
    scope        varchar(500) not null,
    kind         varchar(100),
    objective    varchar(1000),
    criteria     varchar(1000),
    method       varchar(300),
    lead_auditor varchar(200),
    lead_person  varchar(64) references person,
    team         varchar(300),
    planned_on   date,
    finished_on  date,
    effort       numeric(6, 2) check (effort >= 0),
    report       varchar(300),
    reported_on  date,
    state        varchar(30) not null,
    notes        varchar(4000),
    valid_from   timestamp with time zone not null,
    valid_to     timestamp with time zone,
    author       varchar(64) not null,
    reason       varchar(2000) not null,
    primary key (id, version)
);

create index audit_version_in_force on audit_version (valid_to, id);

create table audit_finding (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table audit_finding_version (
    id               varchar(40) not null references audit_finding,
    version          integer not null,
    retired          boolean not null,
    summary          varchar(2000) not null,
    audit            varchar(40) references audit,
    grade            varchar(30) not null,
    requirement      varchar(200),
    evidence         varchar(2000),
    population       varchar(300),
    population_size  integer check (population_size between 0 and 1000000000),
    sample_size      integer check (sample_size between 0 and 1000000000),
    exceptions_found integer check (exceptions_found between 0 and 1000000000),
    auditee          varchar(200),
    responsible      varchar(64) references person,
    nonconformity    varchar(100),
    due              date,
    reported_on      date,
    approved_by      varchar(200),
    notes            varchar(4000),
    valid_from       timestamp with time zone not null,
    valid_to         timestamp with time zone,
    author           varchar(64) not null,
    reason           varchar(2000) not null,
    primary key (id, version)
);

create index audit_finding_version_in_force on audit_finding_version (valid_to, id);

create index audit_finding_version_audit on audit_finding_version (audit);

create table audit_coverage (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table audit_coverage_version (
    id           varchar(40) not null references audit_coverage,
    version      integer not null,
    retired      boolean not null,
    area         varchar(200) not null,
    covered_year integer not null check (covered_year between 1990 and 2200),
    extent       varchar(30) not null,
    notes        varchar(4000),
    valid_from   timestamp with time zone not null,
    valid_to     timestamp with time zone,
    author       varchar(64) not null,
    reason       varchar(2000) not null,
    primary key (id, version)
);

create index audit_coverage_version_in_force on audit_coverage_version (valid_to, id);

create table audit_coverage_audits (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references audit,
    primary key (entry, version, target),
    foreign key (entry, version) references audit_coverage_version (id, version)
);

create index audit_coverage_audits_target on audit_coverage_audits (target);

create table improvement (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table improvement_version (
    id               varchar(40) not null references improvement,
    version          integer not null,
    retired          boolean not null,
    title            varchar(300) not null,
    description      varchar(4000),
    source           varchar(200),
    submitter        varchar(64) references person,
    submitted_on     date,
    decision         varchar(30) not null,
    decision_grounds varchar(1000),
    answered_on      date,
    owner            varchar(64) references person,
    benefit          varchar(1000),
    measure          varchar(300),
    due              date,
    outcome          varchar(2000),
    checked_by       varchar(64) references person,
    checked_on       date,
    state            varchar(30) not null,
    notes            varchar(4000),
    valid_from       timestamp with time zone not null,
    valid_to         timestamp with time zone,
    author           varchar(64) not null,
    reason           varchar(2000) not null,
    primary key (id, version)
);

create index improvement_version_in_force on improvement_version (valid_to, id);

create table improvement_actions (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references action,
    primary key (entry, version, target),
    foreign key (entry, version) references improvement_version (id, version)
);

create index improvement_actions_target on improvement_actions (target);

create table organisation_unit (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table organisation_unit_version (
    id         varchar(40) not null references organisation_unit,
    version    integer not null,
    retired    boolean not null,
    name       varchar(200) not null,
    parent     varchar(40) references organisation_unit,
    head       varchar(64) references person,
    notes      varchar(4000),
    valid_from timestamp with time zone not null,
    valid_to   timestamp with time zone,
    author     varchar(64) not null,
    reason     varchar(2000) not null,
    primary key (id, version)
);

create index organisation_unit_version_in_force on organisation_unit_version (valid_to, id);

create index organisation_unit_version_parent on organisation_unit_version (parent);

create table responsibility (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table responsibility_version (
    id          varchar(40) not null references responsibility,
    version     integer not null,
    retired     boolean not null,
    activity    varchar(300) not null,
    performing  varchar(500),
    accountable varchar(500),
    consulted   varchar(500),
    informed    varchar(500),
    notes       varchar(4000),
    valid_from  timestamp with time zone not null,
    valid_to    timestamp with time zone,
    author      varchar(64) not null,
    reason      varchar(2000) not null,
    primary key (id, version)
);

create index responsibility_version_in_force on responsibility_version (valid_to, id);
