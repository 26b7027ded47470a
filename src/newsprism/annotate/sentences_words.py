"""Words that decide whether a full stop ends a sentence: data for ``sentences`` and ``sentences_marks``."""

_TITLES = """
    Mr Mrs Ms Mx Messrs Dr Prof Gen Lt Col Sgt Cpl Pvt Maj Capt Cmdr Cdr Adm Brig Sen Rep Reps Sens Gov Pres Rev
    Fr Hon St Sr Supt Insp Amb Atty Det Dir Dep Asst Ft Mt Sec Supr Lieut Comdr Msgr Sra Srta Dña Dott Ing Hr
    Frau Dipl Mme Mlle Mgr vs viz cf al approx est bzw ggf inkl zzgl evtl sog z.B d.h u.a v.a т.е т.к ул им
    проф акад см стр напр Nr Nrn EE FF JJ RR CC Sres Sras Dra Profa Gral Cnel Avda
"""
TITLES = frozenset(_TITLES.split())
"""Written like this, they stand before a name or a number: the stop after them never ends a sentence."""

_NUMBERED = "no nos art arts fig figs p pp vol vols ch par para sec secs nr núm núms pág n § rs tk op ca c u"
NUMBERED = frozenset(_NUMBERED.split())
"""Abbreviations before a figure ("No. 5"), words like others before anything else ("No. He left.")."""

_ENDINGS = """
    Inc Corp Co Ltd LLC PLC Bros Jr Sr Esq PhD Govt Dept Bldg Ave Blvd Rd Assn Assoc Intl Univ Jan Feb Mar Apr
    Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ala Ariz Ark Calif Colo Conn
    Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis
    Wyo Ont Que a.m p.m etc usw bzgl min max avg tel Str Nov Dez Okt Jän janv févr avr juil déc Cía GmbH AG д п
    др пр
"""
ENDINGS = frozenset(_ENDINGS.split())
"""Abbreviations that may stand at a sentence's end or inside it: what follows decides."""

_MAGNITUDES = """
    Mio Mrd Bio Tsd Mill Mia Mld mio mrd tsd тыс млн млрд трлн руб коп долл г гг тис грн р UU AA OO
"""
MAGNITUDES = frozenset(_MAGNITUDES.split())
"""Scale words, years and currencies cut short (12 Mio. Euro, 2019 г.), and the doubled letters of EE. UU.: only a word
that begins sentences ends theirs."""

_STARTERS = """
    nobody nothing everyone then now still instead such another each every
    the a an he she it they we i you this that these those there here in on at by for from with but and or so
    yet if when while as after before although though because since however meanwhile moreover also his her its
    their our my your who what why how where many some most several both all not two three under over during
    despite according earlier later der die das ein eine er sie es wir im am aber und doch le les un une il elle
    ils nous mais et el los las una pero y en на в он она они но и это потом затем
"""
STARTERS = frozenset(_STARTERS.split())
"""Words that, with a capital, nearly always begin a sentence."""

_ORDINALS = "de da no nb nn fi cs sk sl hr sr hu pl et lv is tr"
ORDINAL_LANGUAGES = frozenset(_ORDINALS.split())
"""Languages that write ordinals with a stop: ``am 3. Oktober``."""

_SAYING = """
    said says say asked asks told tells added adds replied wrote writes shouted cried wondered insisted warned
    declared exclaimed continued sagte fragte erklärte demande dit déclare dijo preguntó сказал сказала спросил
    спросила заявил заявила
"""
SAYING = frozenset(_SAYING.split())
"""Verbs that carry a quoted question on: ``"Who goes there?" Captain Lind asked.``"""

_CARRIED_ON = "と って など 、 ， , は が を に の で も 라고 이라고 라며 이라며 라는"
CARRIED_ON = tuple(_CARRIED_ON.split())
"""What carries a sentence on after a closing quotation mark, in Japanese and Korean."""

_CHINESE_SAYING = "说 說 道 称 稱 表示 指出 强调 強調 认为 認為 问 問 写道 寫道 宣布 告诉 告訴"
CHINESE_SAYING = tuple(_CHINESE_SAYING.split())
"""Chinese verbs of saying: with one right after a closing quotation mark, the sentence goes on."""
