create table risk_acceptance (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table risk_acceptance_version (
    id               varchar(40) not null references risk_acceptance,
    number_key       number_key not null,
    searched         varchar not null,
    version          integer not null,
    retired          boolean not null,
    risk             varchar(40) not null references risk,
    kind             varchar(30) not null check (kind in ('residual', 'interim')),
    likelihood       integer not null check (likelihood between 1 and 6),
    impact           integer not null check (impact between 1 and 6),
    score            integer not null check (score between 1 and 999),
    criteria_version integer not null references risk_criteria_version,
    accepted_by      varchar(64) not null references person,
    accepted_on      date not null,
    top_management   varchar(64) references person,
    conditions       varchar(2000),
    grounds          varchar(4000),
    valid_until      date not null check (valid_until >= accepted_on),
    state            varchar(30) not null check (state in ('valid', 'lapsed', 'withdrawn')),
    run              varchar(200),
    valid_from       timestamp with time zone not null,
    valid_to         timestamp with time zone,
    author           varchar(64) not null,
    reason           varchar(2000) not null,
    primary key (id, version)
);

create index risk_acceptance_version_in_force on risk_acceptance_version (valid_to, retired, number_key, id);

-- which acceptance holds for a risk on a day
create index risk_acceptance_version_risk on risk_acceptance_version (risk, state, valid_until, accepted_on);

-- which risks are above the appetite
create index risk_version_above on risk_version (valid_to, retired, residual_likelihood, residual_impact, likelihood,
    impact, state, number_key, id);
