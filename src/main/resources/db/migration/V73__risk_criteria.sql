create table risk_criteria_version (
    version    integer primary key,
    appetite   integer not null,
    valid_from timestamp with time zone not null,
    valid_to   timestamp with time zone,
    author     varchar(64) not null,
    reason     varchar(2000) not null
);

create table risk_criteria_step (
    version        integer not null references risk_criteria_version,
    scale          varchar(10) not null check (scale in ('likelihood', 'impact')),
    step           integer not null check (step between 1 and 6),
    label_en       varchar(60),
    label_de       varchar(60),
    description_en varchar(500),
    description_de varchar(500),
    primary key (version, scale, step),
    check (label_en is not null or label_de is not null)
);

create table risk_criteria_cell (
    version    integer not null references risk_criteria_version,
    likelihood integer not null check (likelihood between 1 and 6),
    impact     integer not null check (impact between 1 and 6),
    score      integer not null check (score between 1 and 999),
    primary key (version, likelihood, impact)
);

create table risk_criteria_band (
    version   integer not null references risk_criteria_version,
    band      integer not null,
    name_en   varchar(60),
    name_de   varchar(60),
    lowest    integer not null,
    highest   integer not null,
    authority varchar(40) not null,
    months    integer,
    primary key (version, band),
    check (lowest <= highest),
    check (name_en is not null or name_de is not null)
);

-- what holds until the organisation says otherwise, for every risk there ever was
insert into risk_criteria_version (version, appetite, valid_from, author, reason) values
    (1, 9, timestamp with time zone '1970-01-01 00:00:00+00:00', 'almanac',
    'What Almanac begins with. Look at it, then put in force what fits your organisation.');

insert into risk_criteria_step (version, scale, step, label_en, label_de, description_en, description_de) values
    (1, 'likelihood', 1, 'Rare', 'Selten', 'Less than once in ten years', 'Seltener als einmal in zehn Jahren'),
    (1, 'likelihood', 2, 'Unlikely', 'Unwahrscheinlich', 'Once in three to ten years', 'Einmal in drei bis zehn Jahren'),
    (1, 'likelihood', 3, 'Possible', 'Möglich', 'Once in one to three years', 'Einmal in ein bis drei Jahren'),
    (1, 'likelihood', 4, 'Likely', 'Wahrscheinlich', 'Once to several times a year', 'Ein- bis mehrmals im Jahr'),
    (1, 'likelihood', 5, 'Frequent', 'Häufig', 'Every month or more often', 'Jeden Monat oder öfter'),
    (1, 'impact', 1, 'Negligible', 'Unerheblich', 'Hardly noticed outside one team', 'Außerhalb eines Teams kaum bemerkt'),
    (1, 'impact', 2, 'Minor', 'Gering', 'Work of some hours lost, nobody outside affected', 'Arbeit von Stunden verloren, niemand außerhalb betroffen'),
    (1, 'impact', 3, 'Moderate', 'Spürbar', 'A service fails for a day, customers notice', 'Eine Leistung fällt einen Tag aus, Kunden merken es'),
    (1, 'impact', 4, 'Major', 'Schwer', 'Contracts or laws are broken, damage of months', 'Verträge oder Gesetze verletzt, Schaden von Monaten'),
    (1, 'impact', 5, 'Severe', 'Existenzbedrohend', 'The organisation or people are in danger', 'Die Organisation oder Menschen sind in Gefahr');

insert into risk_criteria_cell (version, likelihood, impact, score)
    select 1, l.step, i.step, l.step * i.step from risk_criteria_step l join risk_criteria_step i on i.version = l.version
    where l.scale = 'likelihood' and i.scale = 'impact';

insert into risk_criteria_band (version, band, name_en, name_de, lowest, highest, authority, months) values
    (1, 1, 'Low', 'Niedrig', 1, 4, 'owner', null),
    (1, 2, 'Medium', 'Mittel', 5, 9, 'owner-ism-informed', null),
    (1, 3, 'High', 'Hoch', 10, 14, 'owner-and-top-management', 12),
    (1, 4, 'Critical', 'Kritisch', 15, 25, 'top-management-exception', 6);

-- what the map of the risks is counted from
create index risk_version_map on risk_version (valid_to, retired, likelihood, impact, residual_likelihood, residual_impact, valid_from);
