/** What the mailbox and a letter need beyond the common look. */
export const MAIL_STYLE = `
.find{display:flex;gap:.5rem;flex-wrap:wrap;align-items:end;margin:1.25rem 0}
.find div{flex:1 1 16rem}
.find label{display:block;color:var(--quiet);font-size:.85rem;margin-bottom:.2rem}
.find button{min-height:2.4rem}
.letters{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
.letters li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.1rem 1rem;padding:.75rem .25rem;border-bottom:1px solid var(--line)}
.letters a{overflow-wrap:anywhere;font-weight:600}
.letters .to{grid-row:2;color:var(--quiet);font-size:.92rem;overflow-wrap:anywhere}
.letters time{color:var(--quiet);font-size:.85rem;text-align:right;font-variant-numeric:tabular-nums}
.state{font-size:.85rem;text-align:right;color:var(--quiet)}
.state.bad{color:#ff9d92}
.pages{display:flex;gap:1rem;justify-content:space-between;margin:1rem 0;font-variant-numeric:tabular-nums}
.tabs{display:flex;flex-wrap:wrap;gap:.25rem;border-bottom:1px solid var(--line);margin:1.5rem 0 1rem}
.tabs a{padding:.5rem .85rem;text-decoration:none;color:var(--quiet);border-bottom:2px solid transparent;margin-bottom:-1px}
.tabs a:hover{color:var(--text)}
.tabs a[aria-current]{color:var(--text);border-bottom-color:var(--coin)}
.frame{display:block;background:#fff;height:80vh;min-width:700px}
.frame.phone{width:390px;min-width:0;max-width:100%;margin:0 auto}
.frame-box{background:var(--panel);border:1px solid var(--line);padding:1rem;overflow-x:auto}
.events{list-style:none;padding:0;margin:0}
.events li{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:.1rem 1rem;padding:.6rem 0;border-bottom:1px solid var(--line)}
.events p{margin:0;color:var(--quiet);grid-column:2;overflow-wrap:anywhere;font-size:.92rem}
.events time{color:var(--quiet);font-variant-numeric:tabular-nums}
.causes{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0}
.causes button{padding:.45rem 1rem}
.facts dd{font-variant-numeric:tabular-nums}
@media(max-width:40rem){
.letters li{grid-template-columns:minmax(0,1fr)}
.letters .to,.letters time,.state{grid-row:auto;text-align:left}
.frame-box{padding:0;border:0}
.events li{grid-template-columns:minmax(0,1fr)}.events p{grid-column:1}
.facts{grid-template-columns:minmax(0,1fr);gap:0}.facts dd{margin-bottom:.5rem}
.tabs a{padding:.5rem .6rem}
}
`;
